import type { Edge, PlacedEdge, PlacedNode } from "../../core/chart";
import type { Badge } from "./NodeShell";

/** How nodes and lines are to look at this moment; asked for those in view only. */
export interface Looks {
  readonly selected: string | undefined;
  /** Key of the node that Tab reaches. */
  readonly current: string | undefined;
  /** Ids of nodes whose lines are lit: hovered, focused, or lit by Space. */
  readonly hot: ReadonlySet<string>;
  /** Ids that the lens lights; undefined = all. */
  readonly lit: ReadonlySet<string> | undefined;
  /** Overview: nodes are bars, lines are strokes. */
  readonly slim: boolean;
  badgeOf(connector: string): Badge | undefined;
}

/** Props of a node that do not depend on its kind. */
export function nodeState(looks: Looks, placed: PlacedNode) {
  const { node } = placed;
  const connector = node.kind === "receive" || node.kind === "send";
  // Of like connectors that are drawn once, the head of their fold tells the problems.
  const badge = connector && placed.times === undefined ? looks.badgeOf(node.id) : undefined;
  return {
    selected: connector && node.id === looks.selected,
    dim: looks.lit !== undefined && !looks.lit.has(node.id),
    tabbable: placed.key === looks.current,
    severity: badge?.severity,
    problems: badge?.count ?? 0,
    slim: looks.slim,
  };
}

/** Props of a line. */
export function lineState(looks: Looks, { edge }: PlacedEdge) {
  return {
    picked: looks.selected !== undefined && edge.connectors.includes(looks.selected),
    hot: touches(edge, looks.hot),
    dim: looks.lit !== undefined && !isLit(edge, looks.lit),
    slim: looks.slim,
  };
}

const touches = (edge: Edge, ids: ReadonlySet<string>): boolean =>
  ids.size > 0 &&
  (ids.has(edge.from) || ids.has(edge.to) || edge.connectors.some((each) => ids.has(each)));

const isLit = (edge: Edge, lit: ReadonlySet<string>): boolean =>
  edge.kind === "source" || edge.kind === "hop" || edge.kind === "overflow"
    ? lit.has(edge.connectors[0] ?? "")
    : edge.connectors.some((each) => lit.has(each));
