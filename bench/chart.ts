import dagre from "@dagrejs/dagre";
import { chartOf, layOut } from "../src/core/chart";
import { estateOf } from "./estate";
import { type Growth, growthOf } from "./growth";
import { round, type Spread, spreadOf } from "./spread";

/** The chart's own layout against a general one, on the same nodes and edges. */
export interface ChartFigures {
  readonly layout: Readonly<Record<string, Spread>>;
  /** How the layout grows with the estate. */
  readonly growth: Growth;
  /** dagre at the size that is nearest to 2,000 nodes. */
  readonly dagre: {
    readonly nodes: number;
    readonly edges: number;
    readonly milliseconds: number;
    readonly times: number;
  };
  readonly holds: { readonly under200At5000: boolean; readonly twentyTimesDagre: boolean };
}

const sizes = [50, 500, 5000];
const runs = 15;
/** Connectors whose chart has about 2,000 nodes. */
const likeDagre = 1900;

/** Chart and layout of estates of three sizes, from nothing each time, and dagre once at about 2,000 nodes. */
export function measureChart(): ChartFigures {
  const layout = Object.fromEntries(
    sizes.map((size) => [
      `connectors${size}`,
      // Another estate each time: what was laid out once is remembered by its parts.
      spreadOf(Array.from({ length: runs }, () => coldLayout(size))),
    ]),
  );
  const at = (size: number): number => layout[`connectors${size}`]?.p50 ?? Number.NaN;
  const compared = againstDagre();
  return {
    layout,
    growth: growthOf(sizes.map((size) => [size, at(size)])),
    dagre: compared,
    holds: {
      under200At5000: (layout.connectors5000?.p95 ?? Infinity) < 200,
      twentyTimesDagre: compared.times >= 20,
    },
  };
}

function coldLayout(size: number): number {
  const chart = chartOf(estateOf(size));
  return timed(() => layOut(chart, 1440));
}

/** The same nodes, of the same sizes, with the same edges, as the chart has them when every server is unfolded. */
function againstDagre(): ChartFigures["dagre"] {
  const chart = chartOf(estateOf(likeDagre));
  const placed = layOut(chart, 1440);
  const nodes = [
    ...placed.networks,
    ...placed.sends,
    ...placed.hops,
    ...placed.frames.flatMap(({ block }) => [
      ...[...block.networks, ...block.listeners, ...block.connectors],
      block.server,
    ]),
  ];
  const edges = [...placed.edges, ...placed.frames.flatMap(({ block }) => block.edges)];
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { node, width, height } of nodes) graph.setNode(node.id, { width, height });
  for (const { key, edge } of edges)
    if (graph.hasNode(edge.from) && graph.hasNode(edge.to))
      graph.setEdge(edge.from, edge.to, {}, key);
  const own = spreadOf(Array.from({ length: 9 }, () => coldLayout(likeDagre)));
  const milliseconds = round(timed(() => dagre.layout(graph)));
  return {
    nodes: graph.nodeCount(),
    edges: graph.edgeCount(),
    milliseconds,
    times: round(milliseconds / own.p50),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
