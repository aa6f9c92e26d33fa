import type { Edge, PlacedNode, View } from "../../core/chart";

/** Nodes in view by their keys. */
export function nodesByKey(view: View): ReadonlyMap<string, PlacedNode> {
  const found = new Map<string, PlacedNode>();
  const put = (nodes: readonly PlacedNode[]) => {
    for (const each of nodes) found.set(each.key, each);
  };
  for (const { networks, listeners, connectors, frame } of view.frames) {
    put(connectors);
    put(listeners);
    put(networks);
    put([frame.block.server]);
  }
  put(view.sends);
  put(view.networks);
  put(view.hops);
  return found;
}

/** The node that Tab reaches: the one last used, else the selected, else the first connector in view. */
export function currentOf(
  nodes: ReadonlyMap<string, PlacedNode>,
  focused: string | undefined,
  selected: string | undefined,
): string | undefined {
  if (focused !== undefined && nodes.has(focused)) return focused;
  if (selected !== undefined && nodes.has(selected)) return selected;
  const [first] = nodes.keys();
  return first;
}

/** The edge of a line in view. */
export function edgeByKey(view: View, key: string): Edge | undefined {
  for (const lines of [view.edges, ...view.frames.map(({ edges }) => edges)])
    for (const line of lines) if (line.key === key) return line.edge;
  return undefined;
}
