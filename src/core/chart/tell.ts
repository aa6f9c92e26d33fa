import { counted } from "../values";
import type { Chart, ChartNode, ServerException, ServerFold } from "./chart";
import { waysOf } from "./neighbours";
import {
  addressCount,
  hopText,
  limitText,
  networkDetail,
  serviceName,
  spaceText,
  tlsText,
} from "./words";

/**
 * The name of a node for a screen reader: what it is, its facts, its problems, what changed. `problems`
 * is such as `1 warning`. How many ways lead in and out is `waysText`.
 */
export function nodeName(node: ChartNode, problems = ""): string {
  switch (node.kind) {
    case "network":
      return `Remote network ${node.name}, ${node.any ? networkDetail(node) : addressCount(node.addresses)}`;
    case "listener":
      return joined(
        `Listener ${node.address ?? "all addresses"}, port ${node.port}, ${serviceName(node.service)}`,
        node.signIn ? "sign-in needed" : "",
        node.idle ? "nothing listens: only disabled connectors" : "",
      );
    case "receive": {
      const ports = node.ports.length === 1 ? "port" : "ports";
      const listens = node.ports.length > 0 ? `, ${ports} ${node.ports.join(", ")}` : "";
      return joined(
        `Receive connector ${node.name}${listens}, ${serviceName(node.service)}`,
        node.enabled ? "" : "disabled",
        node.neverReached ? "never reached" : "",
        relayText(node.relay),
        node.signIn ? "sign-in needed" : "",
        tlsText[node.tls],
        problems,
        node.change ?? "",
      );
    }
    case "server":
      return node.standsFor
        ? `${node.standsFor.length} servers alike, ${firstToLast(node.standsFor)}, Exchange ${node.version}, ${node.role}`
        : `Server ${node.name}, Exchange ${node.version}, ${node.role}`;
    case "send":
      return joined(
        `Send connector ${node.name}, ${spaceText(node).replace(" · ", ", cost ")}`,
        node.enabled ? "" : "disabled",
        tlsText[node.tls],
        node.limit === undefined ? "" : `up to ${limitText(node)}`,
        problems,
        node.change ?? "",
      );
    case "hop": {
      const { title, detail } = hopText(node);
      return `Next hop ${title}, ${detail}`;
    }
  }
}

/** `EX01 to EX20`. */
const firstToLast = (names: readonly string[]): string => `${names[0]} to ${names.at(-1)}`;

/** `Main: 20 servers alike, EX01 to EX20, 100 connectors`: the name of a fold in full. */
export function foldName(fold: ServerFold): string {
  const names = fold.members.map(({ server }) => server.name);
  const connectors = fold.members.reduce((sum, each) => sum + each.connectors.length, 0);
  return `${foldTitle(fold)}, ${firstToLast(names)}, ${counted(connectors, "connector")}`;
}

/** `Main: 20 servers alike`. */
export const foldTitle = ({ site, members }: ServerFold): string =>
  `${site === undefined ? "" : `${site}: `}${members.length} servers alike`;

/** `2 ways in, 1 way out.` */
export function waysText(chart: Chart, id: string): string {
  const ways = waysOf(chart, id);
  return `${counted(ways.in.length, "way")} in, ${counted(ways.out.length, "way")} out.`;
}

const relayText = (relay: string): string =>
  relay === "yes"
    ? "strangers may relay"
    : relay === "unknown"
      ? "cannot tell whether strangers may relay"
      : "";

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join("; ");

/** `EX17 differs: 1 connector, 2 values`. */
export function exceptionTitle(name: string, { connectors, values }: ServerException): string {
  const parts = [
    counted(connectors, "connector"),
    ...(values > 0 ? [counted(values, "value")] : []),
  ];
  return `${name} differs: ${parts.join(", ")}`;
}
