import type { Chart, ReceiveNode, SendNode, Sign } from "./chart";
import { signsOfNode } from "./signs";

/** What the chart is looked at for; a lens dims the rest and removes nothing. */
export type Lens = "everything" | "inbound" | "outbound" | "relay" | "tls" | "changes";

export const lenses: readonly { readonly id: Lens; readonly label: string }[] = [
  { id: "everything", label: "Everything" },
  { id: "inbound", label: "Inbound" },
  { id: "outbound", label: "Outbound" },
  { id: "relay", label: "Who may relay" },
  { id: "tls", label: "TLS" },
  { id: "changes", label: "Changes" },
];

const lights: Readonly<Record<Lens, (node: ReceiveNode | SendNode) => boolean>> = {
  everything: () => true,
  inbound: (node) => node.kind === "receive",
  outbound: (node) => node.kind === "send",
  relay: (node) => node.kind === "receive" && node.enabled && mayRelay(node),
  tls: (node) => node.tls !== "required",
  changes: (node) => node.change !== undefined,
};

/** Those who hold the right to any recipient: strangers where it was given, users and servers always. */
const mayRelay = (node: ReceiveNode): boolean =>
  node.relay !== "no" || node.who.includes("user") || node.who.includes("server");

/** Ids of all that a lens lights: connectors, and what their lines touch; undefined = everything. */
export const litBy = (lens: Lens, chart: Chart): ReadonlySet<string> | undefined =>
  lens === "everything" ? undefined : around(chart, lights[lens]);

/** Ids of all that bears a sign of the legend. */
export function bearersOf(sign: Sign, chart: Chart): ReadonlySet<string> {
  if (sign === "overflow") {
    const routes = chart.outbound.filter(({ kind }) => kind === "overflow");
    const ids = new Set(routes.flatMap(({ from, to }) => [from, to]));
    return around(chart, ({ id }) => ids.has(id));
  }
  return around(chart, (node) => {
    for (const each of signsOfNode(node)) if (each === sign) return true;
    return false;
  });
}

/** Ids of all that a message passes which these connectors took. */
export const passedBy = (chart: Chart, connectors: ReadonlySet<string>): ReadonlySet<string> =>
  around(chart, ({ id }) => connectors.has(id));

function around(chart: Chart, lit: (node: ReceiveNode | SendNode) => boolean): Set<string> {
  const ids = new Set<string>();
  for (const { server, connectors } of chart.groups)
    for (const node of connectors) {
      if (!lit(node)) continue;
      ids.add(node.id).add(server.id);
      if (node.network !== undefined) ids.add(node.network);
      for (const listener of node.listeners) ids.add(listener);
    }
  for (const node of chart.sends) {
    if (!lit(node)) continue;
    ids.add(node.id).add(node.hop);
    for (const server of node.sources) ids.add(`server:${server}`);
  }
  return ids;
}

/** How many connectors a set leaves dim. */
export function dimmed(chart: Chart, lit: ReadonlySet<string> | undefined): number {
  if (!lit) return 0;
  let count = 0;
  for (const { connectors } of chart.groups)
    for (const { id } of connectors) if (!lit.has(id)) count += 1;
  for (const { id } of chart.sends) if (!lit.has(id)) count += 1;
  return count;
}
