import type { Edge, ReceiveNode, SendNode, Sign } from "./chart";

/** Signs of a connector. What stands folded in a frame shows none but its change. */
export function* signsOfNode(node: ReceiveNode | SendNode): Iterable<Sign> {
  if (node.change) yield node.change;
  if (node.kind === "receive" && node.internal) return;
  yield `tls-${node.tls}`;
  if (!node.enabled) yield "disabled";
  if (node.signIn) yield "sign-in";
  if (node.clearPasswords && node.tls === "none") yield "clear-passwords";
  if (node.kind === "send") return;
  if (node.neverReached) yield "never-reached";
  if (node.relay === "yes") yield "relay";
  if (node.relay === "unknown") yield "cannot-tell";
  const widest = node.who[0];
  if (widest) yield widest;
}

/** Signs that stand for a set of connectors and their edges; the legend lists only these. */
export function signsOf(
  nodes: readonly (ReceiveNode | SendNode)[],
  edges: readonly Edge[],
): ReadonlySet<Sign> {
  const found = new Set<Sign>();
  for (const node of nodes) for (const sign of signsOfNode(node)) found.add(sign);
  if (edges.some(({ kind }) => kind === "overflow")) found.add("overflow");
  return found;
}
