import { blockOf, pillWidth, type Style, wishesOf } from "./block";
import { box } from "./box";
import type { Chart, NetworkNode } from "./chart";
import { type Lanes, lanesFor, measure } from "./lanes";
import { byId, clientLines } from "./lines";
import { layOutNarrow } from "./narrow";
import { placeOut } from "./out";
import type { Placed, PlacedEdge, PlacedFrame, PlacedNode } from "./placed";
import { spread } from "./spread";

export interface LayoutOptions {
  /** Ids of servers whose internal listeners are unfolded. */
  readonly open?: ReadonlySet<string>;
  /** Phone: lanes run from top to bottom, one server at a time; its id. */
  readonly only?: string;
}

/** Up to this many frames a network is drawn once and each server has its own line to a send connector. */
const fewFrames = 8;

const laneHeads: readonly [keyof Omit<Lanes, "coast" | "width">, string][] = [
  ["networks", "Remote networks"],
  ["listeners", "Listeners"],
  ["connectors", "Receive connectors"],
  ["servers", "Servers"],
  ["sends", "Send connectors"],
  ["hops", "Next hops"],
];

/**
 * The chart with pixels, for a pane of `width`. Pure and linear; frames whose group is unchanged are
 * reused, so an edit places one frame anew and moves those below it.
 */
export function layOut(chart: Chart, width: number, options: LayoutOptions = {}): Placed {
  const { open = nothing, only } = options;
  if (only !== undefined)
    return layOutNarrow(chart, width, only, open.has(only), widestPill(chart, open));
  const lanes = lanesOf(width, widestPill(chart, open));
  const echo = chart.groups.length > fewFrames;
  const frames: PlacedFrame[] = [];
  let y: number = measure.top;
  for (const group of chart.groups) {
    const id = group.server.server;
    const style: Style = { lanes, open: open.has(id), echo, narrow: false };
    const block = blockOf(group, style);
    frames.push({ key: id, y, block });
    y += block.height + measure.frameGap;
  }
  const bottom = y - measure.frameGap;
  const clients = echo ? { networks: [], edges: [] } : placeClients(chart, lanes, frames);
  const out = placeOut(chart, lanes, frames, bottom);
  const lowest = [clients.networks, out.sends, out.hops].map((lane) => {
    const last = lane.at(-1);
    return last ? last.y + last.height : 0;
  });
  return {
    narrow: false,
    lanes,
    width: lanes.width,
    height: Math.max(bottom, ...lowest) + measure.foot,
    heads: laneHeads.map(([lane, text]) => ({ text, x: lanes[lane].x, y: 0 })),
    frames,
    networks: clients.networks,
    sends: out.sends,
    hops: out.hops,
    edges: [...clients.edges, ...out.edges],
    trunk: out.trunk,
  };
}

const nothing: ReadonlySet<string> = new Set();

let last: { width: number; pill: number; lanes: Lanes } | undefined;

/** The same object for the same widths, so that frames can be reused. */
function lanesOf(width: number, pill: number): Lanes {
  if (last?.width !== width || last.pill !== pill)
    last = { width, pill, lanes: lanesFor(width, pill) };
  return last.lanes;
}

const pills = new WeakMap<object, { folded: number; all: number }>();

function widestPill(chart: Chart, open: ReadonlySet<string>): number {
  let widest = 0;
  for (const group of chart.groups) {
    let own = pills.get(group);
    if (!own) {
      const of = (listeners: typeof group.listeners) =>
        listeners.reduce((most, each) => Math.max(most, pillWidth(each)), 0);
      own = {
        folded: of(group.listeners.filter((each) => !each.internal)),
        all: of(group.listeners),
      };
      pills.set(group, own);
    }
    widest = Math.max(widest, open.has(group.server.server) ? own.all : own.folded);
  }
  return widest;
}

/** Networks that all frames share, each beside the middle of the connectors that name it. */
function placeClients(
  chart: Chart,
  lanes: Lanes,
  frames: readonly PlacedFrame[],
): { networks: PlacedNode<NetworkNode>[]; edges: PlacedEdge[] } {
  const wishes = wishesOf(chart.networks, moved(frames), 0);
  const tops = spread(wishes, measure.networkGap, measure.top);
  const networks = wishes.map(({ node, height }, at) =>
    box(node, lanes.networks.x, tops[at] ?? 0, lanes.networks.width, height),
  );
  const boxes = byId(networks);
  const edges = frames.flatMap(({ y, block }) =>
    clientLines(block.group.edges, boxes, byId(block.listeners), y),
  );
  return { networks, edges };
}

function* moved(frames: readonly PlacedFrame[]) {
  for (const { y, block } of frames)
    for (const each of block.connectors) yield { ...each, y: y + each.y };
}
