import fc from "fast-check";
import type { Placed, PlacedNode } from "../core/chart";
import { type Connector, emptyOrganisation, type Organisation } from "../core/model";
import { receiveConnector, sendConnector } from "./organisations";

const range = fc.constantFrom(
  "0.0.0.0/0",
  "::/0",
  "10.0.0.0/8",
  "10.0.0.0/24",
  "10.0.0.7",
  "192.0.2.1-192.0.2.9",
  "2001:db8::/32",
  "no range",
);
const binding = fc.constantFrom(
  "0.0.0.0:25",
  "[::]:25",
  "10.1.1.1:25",
  "0.0.0.0:587",
  "[2001:db8::1]:25",
  "0.0.0.0:717",
  "no binding",
);
const servers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 });

const receive = fc.record({
  kind: fc.constant("receive" as const),
  server: fc.nat({ max: 11 }),
  name: fc.string({ maxLength: 8 }),
  Bindings: fc.array(binding, { maxLength: 3 }),
  RemoteIPRanges: fc.array(range, { maxLength: 3 }),
  TransportRole: fc.constantFrom("FrontendTransport", "HubTransport"),
  Enabled: fc.boolean(),
  PermissionGroups: fc.subarray(["AnonymousUsers", "ExchangeUsers", "Custom", "Partners"]),
});
const send = fc.record({
  kind: fc.constant("send" as const),
  name: fc.string({ maxLength: 8 }),
  space: fc.constantFrom(
    "SMTP:*;1",
    "SMTP:*.example;5",
    "SMTP:a.example;1",
    "X400:c=us;2",
    "bad;x",
  ),
  limit: fc.constantFrom<number | "Unlimited">(1048576, 10485760, "Unlimited"),
  host: fc.constantFrom(undefined, "mail.example", "192.0.2.1"),
  from: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
});

/** Organisations of up to twelve servers and forty connectors, some of them removed. */
export const chartDesign = fc
  .record({
    servers,
    connectors: fc.array(fc.oneof({ weight: 4, arbitrary: receive }, send), { maxLength: 40 }),
    removed: fc.nat({ max: 3 }),
  })
  .map(({ servers: numbers, connectors: made, removed }): Organisation => {
    const at = (index: number) => `s${numbers[index % numbers.length]}`;
    const connectors = made.map((each, index): Connector => {
      const id = `c${index}`;
      if (each.kind === "receive") {
        const { kind: _k, server, name, ...explicit } = each;
        return receiveConnector(id, at(server), name, explicit);
      }
      return sendConnector(id, each.name, {
        AddressSpaces: [each.space],
        MaxMessageSize: each.limit,
        SourceTransportServers: each.from.map((index) => `EX${at(index).slice(1)}`),
        DNSRoutingEnabled: each.host === undefined,
        ...(each.host === undefined ? {} : { SmartHosts: [each.host] }),
      });
    });
    const all = Object.fromEntries(connectors.map((each) => [each.id, each]));
    const kept = Object.fromEntries(connectors.slice(removed).map((each) => [each.id, each]));
    return {
      ...emptyOrganisation("laws.example"),
      servers: Object.fromEntries(
        numbers.map((each) => [`s${each}`, { id: `s${each}`, name: `EX${each}`, role: "Mailbox" }]),
      ),
      connectors: kept,
      deployed: removed > 0 ? all : {},
    };
  });

/** Each node of the drawing where it stands on the whole chart. */
export function* standing(placed: Placed): Iterable<PlacedNode> {
  yield* placed.networks;
  for (const { y, block } of placed.frames)
    for (const each of [...block.networks, ...block.listeners, ...block.connectors, block.server])
      yield { ...each, y: y + each.y };
  yield* placed.sends;
  yield* placed.hops;
}
