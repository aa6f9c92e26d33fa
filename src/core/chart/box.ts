import type { ChartNode } from "./chart";
import type { PlacedNode } from "./placed";

/** A node with its box. */
export function box<N extends ChartNode>(
  node: N,
  x: number,
  y: number,
  width: number,
  height: number,
  key: string = node.id,
): PlacedNode<N> {
  return { key, node, x, y, width, height };
}
