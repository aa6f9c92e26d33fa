import { ascending } from "../values";
import type {
  Answer,
  Edge,
  ListenerNode,
  NetworkNode,
  ReceiveNode,
  ServerGroup,
  ServerNode,
  Tls,
} from "./chart";
import { type Kept, keep } from "./keep";
import { byPort } from "./order";
import type { Reception, Socket } from "./receive";
import { signsOf } from "./signs";

const lists = new WeakMap<NetworkNode, Kept<readonly NetworkNode[]>>();

/** Everything in the frame of one server, in drawing order. `dead`: ids of connectors that no address reaches. */
export function groupOf(
  server: ServerNode,
  receptions: readonly Reception[],
  dead: ReadonlySet<string>,
): ServerGroup {
  const sorted = receptions.map((each) => judge(each, dead)).sort((a, b) => byPort(a.node, b.node));
  const connectors = sorted.map((each) => each.node);
  const edges = edgesOf(connectors);
  return {
    server,
    listeners: listenersOf(server.server, sorted),
    connectors,
    networks: networksOf(sorted.map((each) => each.network)),
    edges,
    signs: signsOf(connectors, edges),
    changes: connectors.filter((each) => each.change).length,
  };
}

/** The same frame with its connectors, all of them, in another order. */
export function inOrder(group: ServerGroup, connectors: readonly ReceiveNode[]): ServerGroup {
  const byId = new Map(group.networks.map((each) => [each.id, each]));
  return {
    ...group,
    connectors,
    networks: networksOf(connectors.map(({ network }) => byId.get(network ?? ""))),
    edges: edgesOf(connectors),
  };
}

const edgesOf = (connectors: readonly ReceiveNode[]): readonly Edge[] => [
  ...clientEdges(connectors),
  ...connectors.flatMap(listenerEdges),
];

/** Each network once; the same list as before where none came or went. */
function networksOf(inOrder: readonly (NetworkNode | undefined)[]): readonly NetworkNode[] {
  const found = new Map<string, NetworkNode>();
  for (const network of inOrder)
    if (network && !found.has(network.id)) found.set(network.id, network);
  const list = [...found.values()];
  const [first] = list;
  return first ? keep(lists, first, list, () => list) : none;
}

const none: readonly NetworkNode[] = [];

const judge = (reception: Reception, dead: ReadonlySet<string>): Reception =>
  dead.has(reception.node.id)
    ? keep(buried, reception, [], () => ({
        ...reception,
        node: { ...reception.node, neverReached: true },
      }))
    : reception;

const buried = new WeakMap<Reception, Kept<Reception>>();

function listenersOf(server: string, receptions: readonly Reception[]): ListenerNode[] {
  const sockets = new Map<
    string,
    { socket: Socket; families: Set<4 | 6>; behind: ReceiveNode[] }
  >();
  for (const { node, sockets: own } of receptions)
    for (const socket of own) {
      const at = sockets.get(socket.listener);
      if (at) {
        at.families.add(socket.family);
        if (at.behind.at(-1) !== node) at.behind.push(node);
      } else
        sockets.set(socket.listener, {
          socket,
          families: new Set([socket.family]),
          behind: [node],
        });
    }
  const found: ListenerNode[] = [];
  for (const [id, { socket, families, behind }] of sockets) {
    const service = behind[0]?.service ?? "frontend";
    const enabled = behind.filter((each) => each.enabled && each.change !== "removed");
    found.push({
      kind: "listener",
      id,
      server,
      port: socket.port,
      address: socket.address,
      families: [...families].sort(),
      service,
      internal: behind.every((each) => each.internal),
      idle: enabled.length === 0,
      signIn: enabled.length > 0 && enabled.every((each) => each.signIn),
    });
  }
  return found.sort(
    (a, b) =>
      Number(a.internal) - Number(b.internal) ||
      Number(a.service === "transport") - Number(b.service === "transport") ||
      a.port - b.port ||
      ascending(a.address ?? "", b.address ?? ""),
  );
}

/** Network → listener: one line for all connectors that share both, with the weakest of their facts. */
function clientEdges(connectors: readonly ReceiveNode[]): Edge[] {
  const lines = new Map<string, { network: string; listener: string; by: ReceiveNode[] }>();
  for (const node of connectors) {
    if (node.network === undefined) continue;
    for (const listener of node.listeners) {
      const key = `${node.network}>${listener}`;
      const line = lines.get(key);
      if (line) line.by.push(node);
      else lines.set(key, { network: node.network, listener, by: [node] });
    }
  }
  return [...lines].map(([id, { network, listener, by }]) =>
    keep(storeOf(by[0] as ReceiveNode), listener, by, () => {
      const active = by.filter((each) => each.enabled && each.change !== "removed");
      const told = active.length > 0 ? active : by;
      return {
        ...facts(told),
        id,
        kind: "client",
        from: network,
        to: listener,
        connectors: by.map((each) => each.id),
        parameter: "RemoteIPRanges",
        enabled: active.length > 0,
        neverReached: false,
      };
    }),
  );
}

/** Lines from networks under the first connector that has them, by listener. */
const clients = new WeakMap<ReceiveNode, Map<string, Kept<Edge>>>();

function storeOf(first: ReceiveNode): Map<string, Kept<Edge>> {
  const known = clients.get(first);
  if (known) return known;
  const fresh = new Map<string, Kept<Edge>>();
  clients.set(first, fresh);
  return fresh;
}

const behind = new WeakMap<ReceiveNode, Kept<readonly Edge[]>>();

const listenerEdges = (node: ReceiveNode): readonly Edge[] =>
  keep(behind, node, [], () =>
    node.listeners.map((listener) => ({
      ...facts([node]),
      id: `${listener}>${node.id}`,
      kind: "listener",
      from: listener,
      to: node.id,
      connectors: [node.id],
      parameter: "Bindings",
      enabled: node.enabled && node.change !== "removed",
      neverReached: node.neverReached,
    })),
  );

const weakest: readonly Tls[] = ["none", "unknown", "offered", "required"];
const widest: readonly Answer[] = ["yes", "unknown", "no"];

const facts = (by: readonly ReceiveNode[]) => ({
  tls: weakest.find((tls) => by.some((each) => each.tls === tls)) ?? "unknown",
  relay: widest.find((relay) => by.some((each) => each.relay === relay)) ?? "no",
  signIn: by.every((each) => each.signIn),
  clearPasswords: by.some((each) => each.clearPasswords),
});
