import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartDesign, standing } from "../../testing/chartDesigns";
import type { Organisation } from "../model";
import { chartOf } from "./chartOf";
import { edgesOf, nodesOf } from "./edges";
import { layOut } from "./layOut";
import { tableOf } from "./table";
import { viewOf } from "./view";

describe("chartOf", () => {
  it("shows every connector exactly once, the removed as ghosts", () => {
    fc.assert(
      fc.property(chartDesign, (each) => {
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
      fc.property(chartDesign, (each) => {
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
      fc.property(chartDesign, (each) => {
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
      fc.property(chartDesign, fc.nat(), (each, pick) => {
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
      fc.property(chartDesign, options, (each, how) => {
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
      fc.property(chartDesign, options, (each, how) => {
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
        chartDesign,
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
      fc.property(chartDesign, (each) => {
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
