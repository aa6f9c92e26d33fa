import { blockOf, wishesOf } from "./block";
import { box } from "./box";
import type { Chart, Edge, HopNode, SendNode } from "./chart";
import { sourceEdge } from "./edges";
import { type Lanes, measure } from "./lanes";
import { byId } from "./lines";
import { overflowLine } from "./out";
import type { Head, Placed, PlacedEdge, PlacedNode } from "./placed";

/** Width of the rail at the left in which lines run down. */
const rail = 28;
const head = 26;
const hopGap = 22;

/**
 * The chart for a phone: one server, lanes from top to bottom, all within the width. Lines run down a
 * rail at the left, on tracks of their own, so that no card is crossed.
 */
export function layOutNarrow(
  chart: Chart,
  width: number,
  only: string,
  open: boolean,
  pill: number,
): Placed {
  const group = chart.groups.find((each) => each.server.server === only) ?? chart.groups[0];
  const lanes = lanesFor(Math.max(320, Math.floor(width)), Math.max(42, pill));
  const heads: Head[] = [];
  let y = 0;
  const title = (text: string) => {
    heads.push({ text, x: rail - 4, y: y + 6 });
    y += head;
  };
  if (!group)
    return {
      narrow: true,
      lanes,
      width,
      height: head,
      heads,
      frames: [],
      networks: [],
      sends: [],
      hops: [],
      edges: [],
      trunk: undefined,
    };
  const block = blockOf(group, { lanes, open, echo: false, narrow: true });
  title("Remote networks");
  const networks = wishesOf(group.networks, block.connectors, 0).map(({ node, height }) => {
    const placed = box(node, lanes.networks.x, y, lanes.networks.width, height);
    y += height + measure.cardGap;
    return placed;
  });
  title("Listeners and receive connectors");
  const frame = { key: group.server.server, y, block };
  y += block.height + measure.frameGap;
  title("Send connectors and next hops");
  const sends: PlacedNode<SendNode>[] = [];
  const nextHops = new Map(chart.hops.map((each) => [each.id, each]));
  const hopOf = new Map<string, PlacedNode<HopNode>>();
  const here = chart.sends.filter(
    ({ sources }) => sources.length === 0 || sources.includes(group.server.server),
  );
  const labelled = new Set(chart.outbound.flatMap((e) => (e.kind === "overflow" ? [e.from] : [])));
  for (const node of here) {
    sends.push(box(node, lanes.sends.x, y, lanes.sends.width, measure.send));
    const hop = nextHops.get(node.hop);
    if (hop) {
      const key = `${hop.id}@${node.id}`;
      hopOf.set(node.id, box(hop, lanes.hops.x, y + 8, lanes.hops.width, measure.hop, key));
    }
    y += measure.send + (labelled.has(node.id) ? measure.labelGap : measure.cardGap);
  }
  const boxes = byId(networks);
  const listeners = byId(block.listeners);
  const tracks = new Map(networks.map((each, at) => [each.node.id, at]));
  const clients = group.edges.flatMap((edge) => {
    const [start, end] = [boxes.get(edge.from), listeners.get(edge.to)];
    if (edge.kind !== "client" || !start || !end) return [];
    const bend = 6 + ((tracks.get(edge.from) ?? 0) % 4) * 5;
    return [elbow(edge, start.x, start.y + start.height / 2, end, frame.y, bend)];
  });
  const ring = { x: block.ring.x, y: frame.y + block.ring.y };
  const sources = sends.flatMap((send) =>
    send.node.sources.length === 0
      ? []
      : [elbow(sourceEdge(send.node, frame.key), ring.x, ring.y, send, 0, ring.x)],
  );
  const byConnector = byId(sends);
  const out = chart.outbound.flatMap((edge): PlacedEdge[] => {
    if (edge.kind === "overflow") return overflowLine(edge, byConnector);
    const send = byConnector.get(edge.from);
    const hop = hopOf.get(edge.from);
    if (!send || !hop) return [];
    const line = elbow(edge, send.x + send.width, send.y + send.height / 2, hop, 0, 0);
    return [{ ...line, shape: "curve", key50: edge.signIn }];
  });
  return {
    narrow: true,
    lanes,
    width: lanes.width,
    height: y + measure.foot,
    heads,
    frames: [frame],
    networks,
    sends,
    hops: [...hopOf.values()],
    edges: [...clients, ...sources, ...out],
    trunk: undefined,
  };
}

const kept = new Map<string, Lanes>();

/** Lanes of a phone of this width; few widths ever occur. */
function lanesFor(width: number, pill: number): Lanes {
  const key = `${width}/${pill}`;
  const known = kept.get(key);
  if (known) return known;
  const right = width - measure.margin;
  const coast = rail + 21;
  const cards = rail + pill + 22;
  const send = Math.round((right - coast - hopGap) * 0.58);
  const fresh: Lanes = {
    networks: { x: rail, width: right - rail },
    listeners: { x: rail, width: pill },
    connectors: { x: cards, width: right - measure.cardGap - cards },
    servers: { x: right - 1, width: 1 },
    sends: { x: coast + 24, width: send - 24 },
    hops: { x: coast + send + hopGap, width: right - coast - send - hopGap },
    coast,
    width,
  };
  kept.set(key, fresh);
  return fresh;
}

const elbow = (
  edge: Edge,
  x1: number,
  y1: number,
  end: PlacedNode,
  offset: number,
  bend: number,
): PlacedEdge => ({
  key: edge.id,
  edge,
  x1,
  y1,
  x2: end.x,
  y2: offset + end.y + end.height / 2,
  shape: "elbow",
  bend,
  drawn: "either",
  key50: false,
});
