import type { Edge } from "./chart";
import type { PlacedEdge, PlacedNode } from "./placed";

/** More lines than this at one listener share a trunk. */
const manyLines = 16;

type Boxes = ReadonlyMap<string, PlacedNode>;

/** Placed nodes under the ids of what they show. */
export const byId = (nodes: readonly PlacedNode[]): Boxes =>
  new Map(nodes.map((each) => [each.node.id, each]));

/** Lines from a frame's listeners to its connectors. */
export function listenerLines(
  edges: readonly Edge[],
  listeners: Boxes,
  connectors: readonly PlacedNode[],
): PlacedEdge[] {
  const cards = byId(connectors);
  return fan(edges, "listener", (edge) => [listeners.get(edge.from), cards.get(edge.to)], "to");
}

/** Lines from networks to listeners, whose boxes are relative to `offset`. */
export function clientLines(
  edges: readonly Edge[],
  networks: Boxes,
  listeners: Boxes,
  offset = 0,
): PlacedEdge[] {
  const ends = (edge: Edge) => [networks.get(edge.from), listeners.get(edge.to)] as const;
  return fan(edges, "client", ends, "from", offset);
}

/**
 * Lines whose ends both stand. At a listener they are set a little apart in the order of their other
 * ends; more than a handful share a trunk. `many` is the end away from the listener.
 */
function fan(
  edges: readonly Edge[],
  kind: Edge["kind"],
  endsOf: (edge: Edge) => readonly [PlacedNode | undefined, PlacedNode | undefined],
  many: "from" | "to",
  offset = 0,
): PlacedEdge[] {
  const fans = new Map<string, { edge: Edge; start: PlacedNode; end: PlacedNode }[]>();
  for (const edge of edges) {
    if (edge.kind !== kind) continue;
    const [start, end] = endsOf(edge);
    if (!start || !end) continue;
    const listener = many === "to" ? edge.from : edge.to;
    const members = fans.get(listener);
    if (members) members.push({ edge, start, end });
    else fans.set(listener, [{ edge, start, end }]);
  }
  return [...fans.values()].flatMap((members) => {
    const far = ({ start, end }: (typeof members)[number]) => (many === "to" ? end.y : start.y);
    members.sort((a, b) => far(a) - far(b));
    const trunk = members.length > manyLines;
    const step = trunk ? 0 : Math.min(8, 16 / members.length);
    return members.map(({ edge, start, end }, at): PlacedEdge => {
      const apart = (at - (members.length - 1) / 2) * step;
      const y1 = start.y + start.height / 2 + (many === "to" ? apart : 0);
      const y2 = end.y + end.height / 2 + (many === "from" ? apart : 0);
      const x1 = start.x + start.width;
      const behind = end.node.kind === "listener" && end.node.signIn;
      return {
        key: `${edge.id}@${start.key}`,
        edge,
        x1,
        y1,
        x2: end.x,
        y2: y2 + offset,
        shape: trunk ? "elbow" : "curve",
        ...(trunk ? { bend: many === "to" ? x1 + 10 : end.x - 10 } : {}),
        drawn: trunk ? many : "either",
        key50: edge.kind === "client" && edge.signIn && !behind,
      };
    });
  });
}
