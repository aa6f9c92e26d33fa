import { box } from "./box";
import type { Chart, Edge, HopNode, SendNode } from "./chart";
import { sourceEdge } from "./edges";
import { type Lanes, measure } from "./lanes";
import type { PlacedEdge, PlacedFrame, PlacedNode } from "./placed";
import { mean, spread } from "./spread";

/** Up to this many send connectors share their next hops; beyond, each has its own beside it. */
const fewSends = 12;
/** More lines than this between servers and send connectors share one trunk. */
const manyLines = 64;

export interface Out {
  readonly sends: readonly PlacedNode<SendNode>[];
  readonly hops: readonly PlacedNode<HopNode>[];
  readonly edges: readonly PlacedEdge[];
  readonly trunk: { readonly x: number; readonly y1: number; readonly y2: number } | undefined;
}

/** The way out: send connectors spread over the height of the frames, next hops beside them. */
export function placeOut(
  chart: Chart,
  lanes: Lanes,
  frames: readonly PlacedFrame[],
  bottom: number,
): Out {
  const sends = placeSends(chart, lanes, bottom);
  const boxes = new Map(sends.map((each) => [each.node.id, each]));
  const hops = placeHops(chart, lanes, sends);
  const rest = chart.outbound.flatMap((edge) =>
    edge.kind === "overflow" ? overflowLine(edge, boxes) : hopLine(edge, boxes, hops.of),
  );
  const here = new Set(frames.map(({ key }) => key));
  const many = sends.reduce(
    (sum, { node }) => sum + node.sources.filter((each) => here.has(each)).length,
    0,
  );
  const sources =
    many > manyLines
      ? trunkLines(sends, frames, lanes)
      : { lines: sourceLines(sends, frames), trunk: undefined };
  return { sends, hops: hops.all, edges: [...sources.lines, ...rest], trunk: sources.trunk };
}

function placeSends(chart: Chart, lanes: Lanes, bottom: number): PlacedNode<SendNode>[] {
  const labelled = new Set(chart.outbound.flatMap((e) => (e.kind === "overflow" ? [e.from] : [])));
  const count = chart.sends.length;
  const free = bottom - measure.top - count * measure.send;
  const gap = Math.min(measure.airyGap, Math.max(measure.sendGap, Math.floor(free / (count + 1))));
  let y = measure.top + Math.max(measure.framePadding, Math.round(gap * 0.6));
  return chart.sends.map((node) => {
    const placed = box(node, lanes.sends.x, y, lanes.sends.width, measure.send);
    y += measure.send + (labelled.has(node.id) ? Math.max(gap, measure.labelGap) : gap);
    return placed;
  });
}

interface Hops {
  readonly all: readonly PlacedNode<HopNode>[];
  /** The one of a send connector, by its id. */
  readonly of: ReadonlyMap<string, PlacedNode<HopNode>>;
}

/** Next hops beside their send connectors; where there are many, each has a copy of its own. */
function placeHops(chart: Chart, lanes: Lanes, sends: readonly PlacedNode<SendNode>[]): Hops {
  const centre = (send: PlacedNode) => send.y + send.height / 2;
  const at = (node: HopNode, y: number, key?: string) =>
    box(node, lanes.hops.x, Math.round(y), lanes.hops.width, measure.hop, key);
  const nodes = new Map(chart.hops.map((hop) => [hop.id, hop]));
  const of = new Map<string, PlacedNode<HopNode>>();
  if (sends.length > fewSends) {
    for (const send of sends) {
      const node = nodes.get(send.node.hop);
      const y = centre(send) - measure.hop / 2;
      if (node) of.set(send.node.id, at(node, y, `${node.id}@${send.node.id}`));
    }
    return { all: [...of.values()], of };
  }
  const wishes = chart.hops
    .map((node) => {
      const users = sends.filter((send) => send.node.hop === node.id);
      return { node, users, at: mean(users.map(centre)), height: measure.hop };
    })
    .sort((a, b) => a.at - b.at);
  const tops = spread(wishes, measure.hopGap, measure.top);
  const all = wishes.map(({ node, users }, index) => {
    const placed = at(node, tops[index] ?? 0);
    for (const send of users) of.set(send.node.id, placed);
    return placed;
  });
  return { all, of };
}

function sourceLines(
  sends: readonly PlacedNode<SendNode>[],
  frames: readonly PlacedFrame[],
): PlacedEdge[] {
  const rings = new Map(frames.map((frame) => [frame.key, frame]));
  return sends.flatMap((send) =>
    send.node.sources.flatMap((server) => {
      const frame = rings.get(server);
      if (!frame) return [];
      const { ring } = frame.block;
      return [line(sourceEdge(send.node, server), ring.x, frame.y + ring.y, send)];
    }),
  );
}

/** With many servers each has a stub to one trunk, and each send connector one from it. */
function trunkLines(
  sends: readonly PlacedNode<SendNode>[],
  frames: readonly PlacedFrame[],
  lanes: Lanes,
) {
  const x = lanes.sends.x - 14;
  const first = new Map<string, PlacedNode<SendNode>>();
  for (const send of sends)
    for (const server of send.node.sources) if (!first.has(server)) first.set(server, send);
  const ys: number[] = [];
  const stubs = frames.flatMap((frame) => {
    const send = first.get(frame.key);
    if (!send) return [];
    const { ring } = frame.block;
    const y = frame.y + ring.y;
    ys.push(y);
    const stub = line(sourceEdge(send.node, frame.key), ring.x, y, send);
    return [{ ...stub, x2: x, y2: y, key: `trunk:${frame.key}`, drawn: "from" as const }];
  });
  const outs = sends.flatMap((send) => {
    const server = send.node.sources[0];
    if (server === undefined) return [];
    const y = send.y + send.height / 2;
    ys.push(y);
    return [{ ...line(sourceEdge(send.node, server), x, y, send), key: `trunk:${send.key}` }];
  });
  if (ys.length === 0) return { lines: [], trunk: undefined };
  const [y1, y2] = ys.reduce(([a, b], y) => [Math.min(a, y), Math.max(b, y)], [bottomless, 0]);
  return { lines: [...stubs, ...outs], trunk: { x, y1, y2 } };
}

const bottomless = Number.MAX_SAFE_INTEGER;

function hopLine(
  edge: Edge,
  sends: ReadonlyMap<string, PlacedNode>,
  hops: ReadonlyMap<string, PlacedNode>,
): PlacedEdge[] {
  const send = sends.get(edge.from);
  const hop = hops.get(edge.from);
  if (!send || !hop) return [];
  return [line(edge, send.x + send.width, send.y + send.height / 2, hop)];
}

const line = (edge: Edge, x1: number, y1: number, end: PlacedNode): PlacedEdge => ({
  key: edge.id,
  edge,
  x1,
  y1,
  x2: end.x,
  y2: end.y + end.height / 2,
  shape: "curve",
  drawn: "either",
  key50: edge.kind === "hop" && edge.signIn,
});

/** From one send connector straight to the one that takes what is too large for it. */
export function overflowLine(edge: Edge, sends: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  const from = sends.get(edge.from);
  const to = sends.get(edge.to);
  if (!from || !to) return [];
  const down = to.y > from.y;
  const x = from.x + Math.round(from.width * 0.44);
  return [
    {
      ...line(edge, x, down ? from.y + from.height : from.y, to),
      x2: x,
      y2: down ? to.y - 2 : to.y + to.height + 2,
      shape: "drop",
      drawn: "from",
    },
  ];
}
