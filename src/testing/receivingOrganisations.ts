import fc from "fast-check";
import { anonymousLogon, anyRecipient, type Organisation, type Server } from "../core/model";
import {
  type Binding,
  countOf,
  type Family,
  fullSet,
  type IpRange,
  parseBinding,
  printRange,
} from "../core/values";
import { type CaseOrganisation, caseOrganisation } from "./caseOrganisation";

/** How many addresses a family has. */
export const whole = { 4: countOf(fullSet(4)), 6: countOf(fullSet(6)) };

/** Blocks and spans that nest, meet, cross and equal each other, near a few places and anywhere. */
const places: Readonly<Record<Family, readonly bigint[]>> = {
  4: [0n, 10n << 24n, (10n << 24n) + (1n << 16n), 203n << 24n, whole[4] - 4096n],
  6: [
    0n,
    0x2001_0db8n << 96n,
    (0x2001_0db8n << 96n) + (1n << 64n),
    0xfdn << 120n,
    whole[6] - 4096n,
  ],
};
export const randomRange = fc
  .constantFrom<Family>(4, 4, 6)
  .chain((family): fc.Arbitrary<IpRange> => {
    const bits = family === 4 ? 32 : 128;
    const near = fc
      .tuple(fc.constantFrom(...places[family]), fc.bigInt(0n, 600n))
      .map(([place, step]) => place + step);
    const any = fc.bigInt(0n, whole[family] - 1n);
    const address = fc.oneof({ weight: 3, arbitrary: near }, any);
    const block = fc
      .tuple(address, fc.oneof(fc.nat({ max: 10 }), fc.nat({ max: bits })))
      .map(([from, size]): IpRange => {
        const hosts = (1n << BigInt(size)) - 1n;
        const first = (from | hosts) ^ hosts;
        return { family, first, last: first | hosts };
      });
    const span = fc
      .tuple(near, fc.bigInt(0n, 300n))
      .map(([first, length]): IpRange => ({ family, first, last: first + length }));
    return fc.oneof({ weight: 3, arbitrary: block }, { weight: 2, arbitrary: span });
  });
const binding = fc.constantFrom(
  ...["0.0.0.0:25", "0.0.0.0:25", "10.0.0.11:25", "10.0.0.12:25", "0.0.0.0:587"],
  ...["[::]:25", "[::]:25", "[2001:db8::11]:25"],
);
export const randomConnector = fc.record({
  Bindings: fc.uniqueArray(binding, { minLength: 1, maxLength: 4 }),
  RemoteIPRanges: fc.array(randomRange.map(printRange), { maxLength: 7 }),
  TransportRole: fc.constantFrom(...Array(7).fill("FrontendTransport"), "HubTransport"),
  Enabled: fc.constantFrom(true, true, true, true, false),
  PermissionGroups: fc.constantFrom(
    ["AnonymousUsers"],
    ["AnonymousUsers", "Custom"],
    ["ExchangeServers"],
    ["ExchangeUsers"],
  ),
  AuthMechanism: fc.constantFrom(
    ["Tls"],
    ["ExternalAuthoritative"],
    ["BasicAuth", "ExchangeServer"],
  ),
  relays: fc.boolean(),
});
/** A connector as it is drawn; `relays`: strangers were given the right to any recipient. */
export type RandomConnector = typeof randomConnector extends fc.Arbitrary<infer T> ? T : never;
/** Addresses of the server; undefined = unknown. */
export const randomAddresses = fc.constantFrom(
  undefined,
  ["10.0.0.11"],
  ["10.0.0.11", "10.0.0.12", "2001:db8::11"],
);

/** Connectors C0, C1, … of EX01. Without one that relays no permissions are known. */
export const receivingOrganisation = (
  connectors: readonly RandomConnector[],
  local?: readonly string[],
): Organisation =>
  caseOrganisation({
    servers: [{ name: "EX01", ...(local && { addresses: local }) }],
    ...(connectors.some(({ relays }) => relays) && {
      permissions: connectors.flatMap(({ relays }, at) =>
        relays
          ? [
              {
                connector: `EX01\\C${at}`,
                user: anonymousLogon,
                rights: [anyRecipient],
                deny: false,
              },
            ]
          : [],
      ),
    }),
    connectors: connectors.map(({ relays: _, ...each }, at) => ({
      Name: `C${at}`,
      Server: "EX01",
      ...each,
    })),
  } as CaseOrganisation);
export const randomOrganisation = fc
  .tuple(fc.array(randomConnector, { maxLength: 7 }), randomAddresses)
  .map(([connectors, local]) => receivingOrganisation(connectors, local));

export const ex01 = (of: Organisation): Server => of.servers.EX01 as Server;
export const bindingOf = (text: string): Binding => {
  const parsed = parseBinding(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
/** Sockets as bound, and a local address that no connector is bound to. */
export const everyListen = [
  "10.0.0.11:25",
  "10.0.0.12:25",
  "10.0.0.99:25",
  "0.0.0.0:25",
  "10.0.0.11:587",
]
  .concat(["[2001:db8::11]:25", "[2001:db8::99]:25", "[::]:25", "10.0.0.11:26"])
  .map(bindingOf);
