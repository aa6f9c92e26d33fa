import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiveConnector, sendConnector } from "../../testing/organisations";
import { type Connector, emptyOrganisation, type Organisation } from "../model";
import { chartOf } from "./chartOf";
import { edgesOf, nodesOf } from "./edges";
import { layOut } from "./layOut";
import type { Placed, PlacedNode } from "./placed";
import { tableOf } from "./table";
import { viewOf } from "./view";

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

const organisation = fc
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
function* standing(placed: Placed): Iterable<PlacedNode> {
  yield* placed.networks;
  for (const { y, block } of placed.frames)
    for (const each of [...block.networks, ...block.listeners, ...block.connectors, block.server])
      yield { ...each, y: y + each.y };
  yield* placed.sends;
  yield* placed.hops;
}

describe("chartOf", () => {
  it("shows every connector exactly once, the removed as ghosts", () => {
    fc.assert(
      fc.property(organisation, (each) => {
        const shown = [...nodesOf(chartOf(each))].flatMap((node) =>
          node.kind === "receive" || node.kind === "send" ? [node.id] : [],
        );
        const expected = new Set([...Object.keys(each.connectors), ...Object.keys(each.deployed)]);
        expect(shown.toSorted()).toEqual([...expected].toSorted());
      }),
    );
  });

  it("has edges between nodes that it holds, under ids of their own", () => {
    fc.assert(
      fc.property(organisation, (each) => {
        const chart = chartOf(each);
        const ids = [...nodesOf(chart)].map((node) => node.id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        const edges = [...edgesOf(chart)];
        for (const edge of edges)
          expect([known.has(edge.from), known.has(edge.to)]).toEqual([true, true]);
        expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      }),
    );
  });

  it("does not depend on the order of insertion", () => {
    fc.assert(
      fc.property(organisation, (each) => {
        const turned = <T>(record: Readonly<Record<string, T>>) =>
          Object.fromEntries(
            Object.entries(record)
              .toReversed()
              .map(([id, value]) => [id, { ...value }]),
          );
        const other: Organisation = {
          ...each,
          servers: turned(each.servers),
          connectors: turned(each.connectors),
          deployed: turned(each.deployed),
        };
        expect(chartOf(other)).toEqual(chartOf(each));
      }),
    );
  });

  it("makes anew only what a change touches", () => {
    fc.assert(
      fc.property(organisation, fc.nat(), (each, pick) => {
        const ids = Object.keys(each.connectors);
        const id = ids[pick % ids.length];
        const connector = id === undefined ? undefined : each.connectors[id];
        fc.pre(connector !== undefined);
        const before = chartOf(each);
        const edited = { ...connector!, name: `${connector!.name}!` };
        const after = chartOf({ ...each, connectors: { ...each.connectors, [id!]: edited } });
        const home = edited.kind === "receive" ? edited.server : undefined;
        after.groups.forEach((group, at) => {
          if (group.server.server !== home) expect(group).toBe(before.groups[at]);
        });
        if (home !== undefined) expect(after.sends).toBe(before.sends);
      }),
    );
  });
});

describe("layOut", () => {
  const options = fc.record({
    width: fc.integer({ min: 320, max: 2400 }),
    open: fc.boolean(),
    narrow: fc.boolean(),
  });
  const placedFrom = (
    each: Organisation,
    { width, open, narrow }: { width: number; open: boolean; narrow: boolean },
  ) => {
    const chart = chartOf(each);
    const only = chart.groups[0]?.server.server ?? "";
    return layOut(chart, width, {
      open: open ? new Set(Object.keys(each.servers)) : new Set(),
      ...(narrow ? { only } : {}),
    });
  };

  it("lets no two nodes overlap, and none leave the chart", () => {
    fc.assert(
      fc.property(organisation, options, (each, how) => {
        const placed = placedFrom(each, how);
        const nodes = [...standing(placed)];
        for (const node of nodes) {
          expect(node.x).toBeGreaterThanOrEqual(0);
          expect(node.y).toBeGreaterThanOrEqual(0);
          expect(node.x + node.width).toBeLessThanOrEqual(placed.width);
          expect(node.y + node.height).toBeLessThanOrEqual(placed.height);
        }
        nodes.forEach((a, at) => {
          for (const b of nodes.slice(at + 1)) {
            const apart =
              a.x + a.width <= b.x ||
              b.x + b.width <= a.x ||
              a.y + a.height <= b.y ||
              b.y + b.height <= a.y;
            expect(apart, `${a.key} and ${b.key}`).toBe(true);
          }
        });
      }),
    );
  });

  it("draws every connector of the frames unless it is folded, and frames in order", () => {
    fc.assert(
      fc.property(organisation, options, (each, how) => {
        const placed = placedFrom(each, how);
        for (const { block } of placed.frames) {
          const shown = block.group.connectors.filter((node) => how.open || !node.internal);
          expect(block.connectors.map(({ node }) => node.id)).toEqual(shown.map(({ id }) => id));
        }
        placed.frames.slice(1).forEach(({ y }, at) => {
          const above = placed.frames[at]!;
          expect(y).toBeGreaterThan(above.y + above.block.height);
        });
      }),
    );
  });

  it("shows in a band exactly the nodes that touch it", () => {
    fc.assert(
      fc.property(
        organisation,
        options,
        fc.nat({ max: 3000 }),
        fc.nat({ max: 900 }),
        (each, how, top, tall) => {
          const placed = placedFrom(each, how);
          const band = { top, bottom: top + tall };
          const view = viewOf(placed, band);
          const shown = new Set(
            [
              ...view.networks,
              ...view.sends,
              ...view.hops,
              ...view.frames.flatMap(({ networks, listeners, connectors }) => [
                ...networks,
                ...listeners,
                ...connectors,
              ]),
            ].map(({ key }) => key),
          );
          for (const { key, y, height, node } of standing(placed))
            if (y <= band.bottom && y + height >= band.top && node.kind !== "server")
              expect(shown.has(key), key).toBe(true);
        },
      ),
    );
  });
});

describe("tableOf", () => {
  it("tells of every connector that the chart shows", () => {
    fc.assert(
      fc.property(organisation, (each) => {
        const chart = chartOf(each);
        const rows = tableOf(chart);
        const told = new Set(rows.map(({ connector }) => connector));
        for (const node of nodesOf(chart))
          if (node.kind === "receive" || node.kind === "send") expect(told.has(node.id)).toBe(true);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});
