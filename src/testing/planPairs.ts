import fc from "fast-check";
import { refusedTogether } from "../core/lint";
import { type Connector, emptyOrganisation, type Organisation, type Server } from "../core/model";
import type { Comparison } from "../core/plan";
import { aligned } from "../core/plan";
import { defaultReceivers } from "./designs";

/** Small organisations of two servers before and after a change, each end as Exchange would have taken it. */

const servers: Readonly<Record<string, Server>> = {
  EX01: {
    ...{ id: "EX01", name: "EX01", fqdn: "ex01.corp.example", role: "Mailbox", site: "A" },
    addresses: ["10.0.0.11", "10.0.0.21", "2001:db8::11"],
  },
  EX02: {
    ...{ id: "EX02", name: "EX02", fqdn: "ex02.corp.example", role: "Mailbox", site: "A" },
    addresses: ["10.0.0.12", "2001:db8::12"],
  },
};

const names = ["A", "B", "C", "D", "E"];
const ranges = [
  ...["10.1.0.0/16", "10.2.0.0/16", "10.1.0.0/17", "10.1.128.0/17", "10.1.5.0/24", "10.1.2.3"],
  ...["10.2.0.4", "10.1.4.0-10.1.6.255", "10.2.0.0-10.2.0.99", "10.2.0.50-10.2.0.149"],
  ...["10.0.0.0/8", "2001:db8:1::/48", "2001:db8:1:2::/64"],
];
const bindings = [
  ["0.0.0.0:25"],
  ["0.0.0.0:2587"],
  ["0.0.0.0:25", "[::]:25"],
  ["10.0.0.11:25"],
  ["0.0.0.0:2588"],
];
const rights = [
  { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
  { PermissionGroups: ["AnonymousUsers"], AuthMechanism: ["Tls"] },
  {
    PermissionGroups: ["ExchangeUsers"],
    AuthMechanism: ["BasicAuth", "BasicAuthRequireTLS", "Tls"],
  },
  { PermissionGroups: ["ExchangeServers"], AuthMechanism: ["ExternalAuthoritative"] },
];
const relay = {
  user: "NT AUTHORITY\\ANONYMOUS LOGON",
  rights: ["ms-Exch-SMTP-Accept-Any-Recipient"],
  deny: false,
};

const receive = fc.record({
  kind: fc.constant("receive" as const),
  server: fc.constantFrom("EX01", "EX01", "EX02"),
  name: fc.constantFrom(...names),
  bindings: fc.constantFrom(...bindings),
  ranges: fc.uniqueArray(fc.constantFrom(...ranges), { minLength: 1, maxLength: 2 }),
  rights: fc.constantFrom(...rights),
  relay: fc.boolean(),
  enabled: fc.constantFrom(true, true, true, false),
  bareLf: fc.constantFrom(undefined, undefined, true),
  size: fc.constantFrom(undefined, 10_485_760),
});

const spaces = [
  "SMTP:*;1",
  "SMTP:*;5",
  "SMTP:partner.example;1",
  "SMTP:*.partner.example;1",
  "SMTP:customer.example;1",
  "SMTP:eu.partner.example;2",
];
const ways = [
  { DNSRoutingEnabled: true },
  { DNSRoutingEnabled: false, SmartHosts: ["192.0.2.60"] },
  { DNSRoutingEnabled: false, SmartHosts: ["192.0.2.61"], RequireTLS: true },
];
const send = fc.record({
  kind: fc.constant("send" as const),
  name: fc.constantFrom("Internet", "Partner", "Customer", "Spare"),
  spaces: fc.uniqueArray(fc.constantFrom(...spaces), { minLength: 1, maxLength: 2 }),
  way: fc.constantFrom(...ways),
  sources: fc.constantFrom(["EX01"], ["EX02"], ["EX01", "EX02"]),
  size: fc.constantFrom(36_700_160, 10_485_760),
});

type Drawn =
  | (typeof receive extends fc.Arbitrary<infer Each> ? Each : never)
  | (typeof send extends fc.Arbitrary<infer Each> ? Each : never);

function connectorOf(drawn: Drawn): Connector {
  const base = { drafts: {}, unknown: [], name: drawn.name };
  if (drawn.kind === "send")
    return {
      ...base,
      kind: "send",
      id: `send ${drawn.name}`,
      explicit: {
        AddressSpaces: drawn.spaces,
        SourceTransportServers: drawn.sources,
        MaxMessageSize: drawn.size,
        ...drawn.way,
      },
    };
  return {
    ...base,
    kind: "receive",
    id: `${drawn.server} ${drawn.name}`,
    server: drawn.server,
    explicit: {
      TransportRole: "FrontendTransport",
      Bindings: drawn.bindings,
      RemoteIPRanges: drawn.ranges,
      ...drawn.rights,
      Enabled: drawn.enabled,
      ...(drawn.bareLf !== undefined && { BareLinefeedRejectionEnabled: drawn.bareLf }),
      ...(drawn.size !== undefined && { MaxMessageSize: drawn.size }),
    },
    permissions: drawn.relay ? [relay] : [],
  };
}

/** What can stand beside each other, in the order drawn. */
function organisationOf(drawn: readonly Drawn[], whole: boolean): Organisation {
  const base = { ...emptyOrganisation("corp.example"), servers };
  const connectors: Record<string, Connector> = {};
  if (whole)
    for (const server of Object.values(servers))
      for (const each of defaultReceivers(server)) connectors[each.id] = each;
  for (const connector of drawn.map(connectorOf)) {
    const others = Object.values(connectors);
    const meets = others.some((each) => refusedTogether(base, connector, each).length > 0);
    if (!meets && !Object.hasOwn(connectors, connector.id)) connectors[connector.id] = connector;
  }
  return { ...base, connectors };
}

const drawnEnd = (of: fc.Arbitrary<Drawn>) => fc.array(of, { minLength: 1, maxLength: 6 });

/** Two ends; the second is drawn anew, or the first with some connectors changed, so that swaps come up. */
const pairOf = (of: fc.Arbitrary<Drawn>): fc.Arbitrary<Comparison> =>
  fc
    .tuple(drawnEnd(of), drawnEnd(of), fc.boolean(), fc.boolean(), fc.nat(1000))
    .map(([first, second, isShuffled, whole, turn]) => {
      const to = isShuffled ? shuffled(first, turn) : second;
      return aligned(organisationOf(first, whole), organisationOf(to, whole));
    });

/** The same connectors with the names, ranges, bindings or rights of their neighbours. */
function shuffled(drawn: readonly Drawn[], turn: number): readonly Drawn[] {
  const keys = ["name", "ranges", "bindings", "rights", "relay", "spaces", "way"] as const;
  const chosen = keys.filter((_, at) => (turn >> at) & 1);
  return drawn.map((each, at) => {
    const other = drawn[(at + 1 + (turn % 2)) % drawn.length] ?? each;
    const taken = chosen.flatMap((key) =>
      key in each && key in other ? [[key, other[key as keyof Drawn]] as const] : [],
    );
    return { ...each, ...Object.fromEntries(taken) } as Drawn;
  });
}

/** Pairs of ends of receive connectors. */
export const receivePairs = pairOf(receive);
/** Pairs of ends of send connectors. */
export const sendPairs = pairOf(send);
