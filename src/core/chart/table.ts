import type { Chart, NetworkNode, ReceiveNode, SendNode } from "./chart";
import { hopText, limitText, networkDetail, portText, whoText } from "./words";

/** One path into the organisation. */
export interface RowIn {
  readonly way: "in";
  readonly key: string;
  readonly connector: string;
  readonly from: string;
  readonly listener: string;
  readonly name: string;
  readonly server: string;
  readonly tls: string;
  readonly signIn: string;
  readonly maySend: string;
  readonly state: string;
}

/** One path out of it. */
export interface RowOut {
  readonly way: "out";
  readonly key: string;
  readonly connector: string;
  readonly from: string;
  readonly name: string;
  readonly space: string;
  readonly cost: string;
  readonly tls: string;
  readonly limit: string;
  readonly to: string;
  readonly state: string;
}

export type Row = RowIn | RowOut;

/** The chart as a table, one row a path: first the ways in, then the ways out. */
export function tableOf(chart: Chart): Row[] {
  const networks = new Map(chart.networks.map((each) => [each.id, each]));
  const servers = new Map(chart.groups.map(({ server }) => [server.server, server.name]));
  const hops = new Map(chart.hops.map((each) => [each.id, each]));
  const rows: Row[] = [];
  for (const group of chart.groups) {
    const listeners = new Map(group.listeners.map((each) => [each.id, each]));
    for (const node of group.connectors) {
      const network = node.network === undefined ? undefined : networks.get(node.network);
      const own = node.listeners.length > 0 ? node.listeners : [undefined];
      for (const id of own) {
        const listener = id === undefined ? undefined : listeners.get(id);
        rows.push({
          way: "in",
          key: `${node.id}/${id ?? ""}`,
          connector: node.id,
          from: network ? fromText(network) : "nobody",
          listener: listener
            ? `${portText(listener)}${node.service === "transport" ? ", transport" : ""}`
            : "none",
          name: node.name,
          server: node.serverName,
          tls: node.tls,
          signIn: node.signIn ? "needed" : node.who.length > 1 ? "possible" : "not needed",
          maySend: maySend(node),
          state: stateOf(node),
        });
      }
    }
  }
  for (const node of chart.sends) {
    const hop = hops.get(node.hop);
    const { title, detail } = hop ? hopText(hop) : { title: "none", detail: "" };
    const from = node.everywhere
      ? "every server"
      : node.sources.map((each) => servers.get(each) ?? each).join(", ") || "no server";
    const spaces = node.spaces.length > 0 ? node.spaces : [{ space: "none", cost: undefined }];
    spaces.forEach(({ space, cost }, at) => {
      rows.push({
        way: "out",
        key: `${node.id}/${at}`,
        connector: node.id,
        from,
        name: node.name,
        space,
        cost: cost === undefined ? "" : String(cost),
        tls: node.tls,
        limit: limitText(node),
        to: `${title}: ${detail}`,
        state: stateOf(node),
      });
    });
  }
  return rows;
}

const fromText = (node: NetworkNode): string => `${node.name} (${networkDetail(node)})`;

const maySend = (node: ReceiveNode): string => {
  if (node.relay === "yes") return `anywhere, without sign-in (${whoText(node)})`;
  if (node.relay === "unknown") return `cannot tell (${whoText(node)})`;
  if (node.who.includes("user") || node.who.includes("server"))
    return node.signIn
      ? `anywhere (${whoText(node)})`
      : `own domains; anywhere after sign-in (${whoText(node)})`;
  return node.who.length > 0 ? `own domains (${whoText(node)})` : "nobody";
};

const stateOf = (node: ReceiveNode | SendNode): string => {
  const enabled = node.enabled ? "enabled" : "disabled";
  const reach = node.kind === "receive" && node.neverReached ? ["never reached"] : [];
  return [
    ...(node.change === "removed" ? [] : [enabled]),
    ...reach,
    ...(node.change ? [node.change] : []),
  ].join(", ");
};
