import fc from "fast-check";
import { expect, it } from "vitest";
import { chartDesign, standing } from "../../testing/chartDesigns";
import type { Chart, Edge } from "./chart";
import { chartOf } from "./chartOf";
import { edgesOf } from "./edges";
import { layOut } from "./layOut";
import type { Placed, PlacedEdge, PlacedNode } from "./placed";

/** At a listener lines end up to so far from its middle, beside each other. */
const apart = 8;

/** Every line where it stands on the whole chart. */
function* linesOf({ frames, edges }: Placed): Iterable<PlacedEdge> {
  yield* edges;
  for (const { y, block } of frames)
    for (const each of block.edges) yield { ...each, y1: each.y1 + y, y2: each.y2 + y };
}

function boxesOf(placed: Placed): ReadonlyMap<string, readonly PlacedNode[]> {
  const boxes = new Map<string, PlacedNode[]>();
  for (const each of standing(placed))
    boxes.set(each.node.id, [...(boxes.get(each.node.id) ?? []), each]);
  return boxes;
}

const middle = ({ y, height }: PlacedNode): number => y + height / 2;

/** How far from where it should be a line begins at a box; from `x1` of its right edge, or the left one on a phone. */
function beginsAt(line: PlacedEdge, from: PlacedNode, narrow: boolean): boolean {
  if (line.edge.kind === "overflow")
    return (
      line.x1 > from.x &&
      line.x1 < from.x + from.width &&
      (line.y1 === from.y || line.y1 === from.y + from.height)
    );
  const x = narrow && line.edge.kind === "client" ? from.x : from.x + from.width;
  const off = Math.abs(line.y1 - middle(from));
  return line.x1 === x && off <= (line.edge.kind === "listener" ? apart : 0);
}

function endsAt(line: PlacedEdge, to: PlacedNode): boolean {
  if (line.edge.kind === "overflow")
    return line.x2 === line.x1 && (line.y2 === to.y - 2 || line.y2 === to.y + to.height + 2);
  const off = Math.abs(line.y2 - middle(to));
  return line.x2 === to.x && off <= (line.edge.kind === "client" ? apart : 1e-9);
}

/** Edges whose ends are both drawn, but those of servers, which leave from a ring beside their box. */
const drawable = (chart: Chart, boxes: ReadonlyMap<string, unknown>): readonly Edge[] =>
  [...edgesOf(chart)].filter(
    ({ kind, from, to }) =>
      kind !== "source" && boxes.has(kind === "hop" ? to : from) && boxes.has(to),
  );

const ways = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  open: fc.boolean(),
  narrow: fc.boolean(),
});

it("each line begins at the box of its one end and ends at that of the other, and none is missing", () => {
  fc.assert(
    fc.property(chartDesign, ways, (design, { width, open, narrow }) => {
      const chart = chartOf(design);
      const only = chart.groups[0]?.server.server ?? "";
      const placed = layOut(chart, width, {
        open: open ? new Set(Object.keys(design.servers)) : new Set(),
        ...(narrow ? { only } : {}),
      });
      const boxes = boxesOf(placed);
      const lines = [...linesOf(placed)];
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const drawn = new Set(lines.map(({ edge }) => edge.id));
      for (const { id, from, to } of drawable(chart, boxes))
        if (boxes.has(from)) expect(drawn.has(id), `${from} to ${to}`).toBe(true);
      for (const line of lines) {
        if (line.edge.kind === "source") continue;
        const [starts, ends] = [boxes.get(line.edge.from) ?? [], boxes.get(line.edge.to) ?? []];
        expect(
          starts.some((each) => beginsAt(line, each, narrow)),
          `${line.key} begins`,
        ).toBe(true);
        expect(
          ends.some((each) => endsAt(line, each)),
          `${line.key} ends`,
        ).toBe(true);
      }
    }),
  );
});

it("each server leaves from its ring to its send connectors, by a trunk where there are many", () => {
  fc.assert(
    fc.property(chartDesign, ways, (design, { width, open, narrow }) => {
      const chart = chartOf(design);
      const placed = layOut(chart, width, {
        open: open ? new Set(Object.keys(design.servers)) : new Set(),
        ...(narrow ? { only: chart.groups[0]?.server.server ?? "" } : {}),
      });
      const rings = placed.frames.map(({ key, y, block: { ring } }) => ({
        ...{ from: `server:${key}`, x: ring.x, y: y + ring.y },
      }));
      const sources = placed.edges.filter(({ edge }) => edge.kind === "source");
      for (const { x1, y1, x2, y2, edge } of sources) {
        const trunk = placed.trunk;
        const isRing = rings.some(
          (each) => each.x === x1 && each.y === y1 && each.from === edge.from,
        );
        const isSend = placed.sends.some((each) => each.x === x2 && middle(each) === y2);
        expect(isRing || x1 === trunk?.x).toBe(true);
        expect(isSend || x2 === trunk?.x).toBe(true);
        if (trunk)
          for (const y of x1 === trunk.x ? [y1] : [y2]) {
            expect(y).toBeGreaterThanOrEqual(trunk.y1);
            expect(y).toBeLessThanOrEqual(trunk.y2);
          }
      }
      const wanted = placed.sends.flatMap(({ node }) =>
        rings.flatMap(({ from }) =>
          node.sources.some((id) => `server:${id}` === from) ? [`${from}>${node.id}`] : [],
        ),
      );
      if (!placed.trunk) expect(sources.map(({ edge }) => edge.id).sort()).toEqual(wanted.sort());
    }),
  );
});
