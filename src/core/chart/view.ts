import type { Block, Placed, PlacedEdge, PlacedFrame, PlacedNode } from "./placed";

/** A band of the chart, in its own pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** What of a frame is within a band. */
export interface FrameView {
  readonly frame: PlacedFrame;
  readonly networks: readonly PlacedNode[];
  readonly listeners: readonly PlacedNode[];
  readonly connectors: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** What of a chart is within a band: only this is drawn. */
export interface View {
  readonly frames: readonly FrameView[];
  readonly networks: readonly PlacedNode[];
  readonly sends: readonly PlacedNode[];
  readonly hops: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** A frame smaller than this is taken whole. */
const small = 1500;

const wholes = new WeakMap<Block, Omit<FrameView, "frame">>();

/** The nodes and lines in a band. Lanes are sorted by y, so each is found by halving. */
export function viewOf(placed: Placed, band: Band): View {
  const frames = between(
    placed.frames,
    band,
    (each) => each.y,
    (each) => each.y + each.block.height,
  );
  return {
    frames: frames.map((frame) => ({ frame, ...frameView(frame, band) })),
    networks: nodesIn(placed.networks, band),
    sends: nodesIn(placed.sends, band),
    hops: nodesIn(placed.hops, band),
    edges: edgesIn(placed.edges, band),
  };
}

function frameView({ y, block }: PlacedFrame, band: Band): Omit<FrameView, "frame"> {
  if (block.height <= small) {
    const known = wholes.get(block);
    if (known) return known;
    const { networks, listeners, connectors, edges } = block;
    const whole = { networks, listeners, connectors, edges };
    wholes.set(block, whole);
    return whole;
  }
  const own = { top: band.top - y, bottom: band.bottom - y };
  return {
    networks: nodesIn(block.networks, own),
    listeners: nodesIn(block.listeners, own),
    connectors: nodesIn(block.connectors, own),
    edges: edgesIn(block.edges, own),
  };
}

const nodesIn = <T extends PlacedNode>(nodes: readonly T[], band: Band): readonly T[] =>
  between(
    nodes,
    band,
    (each) => each.y,
    (each) => each.y + each.height,
  );

function edgesIn(edges: readonly PlacedEdge[], { top, bottom }: Band): readonly PlacedEdge[] {
  const inside = (y: number) => y >= top && y <= bottom;
  return edges.filter(({ drawn, y1, y2 }) =>
    drawn === "from" ? inside(y1) : drawn === "to" ? inside(y2) : inside(y1) || inside(y2),
  );
}

/** The run of items that touch a band; starts and ends of items never decrease. */
function between<T>(
  items: readonly T[],
  { top, bottom }: Band,
  start: (item: T) => number,
  end: (item: T) => number,
): readonly T[] {
  const from = first(items, (each) => end(each) >= top);
  const to = first(items, (each) => start(each) > bottom);
  return from === 0 && to === items.length ? items : items.slice(from, to);
}

/** Index of the first item that passes; those after it pass too. */
function first<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
