import type { Chart, ChartNode, Edge, SendNode } from "./chart";

/** Every edge of a chart, server → send connector included, which are many and made on demand. */
export function* edgesOf(chart: Chart): Iterable<Edge> {
  for (const { edges } of chart.groups) yield* edges;
  for (const send of chart.sends) for (const server of send.sources) yield sourceEdge(send, server);
  yield* chart.outbound;
}

/** The line from a server to a send connector that it is a source of. */
export const sourceEdge = (send: SendNode, server: string): Edge => ({
  id: `server:${server}>${send.id}`,
  kind: "source",
  from: `server:${server}`,
  to: send.id,
  connectors: [send.id],
  parameter: "SourceTransportServers",
  tls: "required",
  signIn: false,
  clearPasswords: false,
  relay: "no",
  enabled: send.enabled && send.change !== "removed",
  neverReached: false,
});

/** Every node of a chart, lane by lane. */
export function* nodesOf(chart: Chart): Iterable<ChartNode> {
  yield* chart.networks;
  for (const { server, listeners, connectors } of chart.groups) {
    yield* listeners;
    yield* connectors;
    yield server;
  }
  yield* chart.sends;
  yield* chart.hops;
}
