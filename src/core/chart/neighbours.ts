import type { Chart, ChartNode } from "./chart";
import { edgesOf, nodesOf } from "./edges";

interface Ways {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

interface Index {
  readonly nodes: ReadonlyMap<string, ChartNode>;
  readonly ways: ReadonlyMap<string, { in: string[]; out: string[] }>;
}

const indexes = new WeakMap<Chart, Index>();
const none: Ways = { in: [], out: [] };

/** Nodes that lines lead from and to, in the order of the lanes; a receive connector leads to its server. */
export function waysOf(chart: Chart, id: string): Ways {
  return indexOf(chart).ways.get(id) ?? none;
}

/** A node by its id. */
export const nodeOf = (chart: Chart, id: string): ChartNode | undefined =>
  indexOf(chart).nodes.get(id);

/** Made once a chart, when a key or the table asks for it. */
function indexOf(chart: Chart): Index {
  const known = indexes.get(chart);
  if (known) return known;
  const nodes = new Map<string, ChartNode>();
  const ways = new Map<string, { in: string[]; out: string[] }>();
  for (const node of nodesOf(chart)) {
    nodes.set(node.id, node);
    ways.set(node.id, { in: [], out: [] });
  }
  const link = (from: string, to: string) => {
    ways.get(from)?.out.push(to);
    ways.get(to)?.in.push(from);
  };
  for (const edge of edgesOf(chart)) if (edge.kind !== "overflow") link(edge.from, edge.to);
  for (const { server, connectors } of chart.groups)
    for (const connector of connectors) link(connector.id, server.id);
  const index = { nodes, ways };
  indexes.set(chart, index);
  return index;
}
