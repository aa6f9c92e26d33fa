import { neverReached } from "../exposure";
import {
  type Connector,
  type Organisation,
  orderedServers,
  type ReceiveConnector,
  receiveConnectorsByServer,
  type SendConnector,
  type Server,
  sendConnectors,
} from "../model";
import { receiversOf } from "../simulate";
import { changeOf, hasDeployed } from "./change";
import type { Change, Chart, NetworkNode, ServerGroup, Sign } from "./chart";
import { exceptionsOf } from "./exceptions";
import { foldsOf } from "./folds";
import { groupOf } from "./group";
import { type Kept, keep } from "./keep";
import { namedNetworks, networkOf } from "./networks";
import { type Outbound, outboundOf } from "./outbound";
import { readingOf } from "./reading";
import { type Reception, receptionOf } from "./receive";
import { type Sending, sendingOf } from "./send";

const receptions = new WeakMap<Connector, Kept<Reception>>();
const sendings = new WeakMap<Connector, Kept<Sending>>();
const groups = new WeakMap<Server, Kept<ServerGroup>>();
const outbounds = new WeakMap<Organisation["servers"], Kept<Outbound>>();
const networks = new WeakMap<Organisation["servers"], Kept<readonly NetworkNode[]>>();
const charts = new WeakMap<Organisation, Chart>();

/**
 * The mail flow of a design as nodes and edges. Linear in its connectors; what has not changed since
 * the last call comes back as the same objects (connector nodes, whole server groups, the way out).
 */
export function chartOf(organisation: Organisation): Chart {
  const known = charts.get(organisation);
  if (known) return known;
  const context = contextOf(organisation);
  const received = receiveConnectorsByServer(organisation);
  const sent = sendConnectors(organisation);
  const ghosts = removed(organisation);
  const sides = new Map(orderedServers(organisation).map(({ id }) => [id, none]));
  for (const id of [...received.keys(), ...ghosts.received.keys()]) sides.set(id, none);
  const made = [...sides.keys()].map((id) =>
    context.group(id, received.get(id) ?? none, ghosts.received.get(id) ?? none),
  );
  const out = context.outbound(sent, ghosts.sent);
  const sum = (count: (group: ServerGroup) => number) =>
    made.reduce((total, group) => total + count(group), 0);
  const held = (id: string) => [
    ...(received.get(id) ?? none),
    ...(ghosts.received.get(id) ?? none),
  ];
  const folds = foldsOf(organisation, made, out.sends, held);
  const chart: Chart = {
    ...out,
    networks: networksOf(organisation, made),
    groups: made,
    folds,
    exceptions: exceptionsOf(organisation, made, folds, held),
    signs: union([out.signs, ...made.map((each) => each.signs)]),
    counts: {
      servers: made.length,
      receive: sum((group) => group.connectors.length) - ghosts.count,
      send: out.sends.length - ghosts.sent.length,
      changes: sum((group) => group.changes) + out.sends.filter((each) => each.change).length,
    },
  };
  charts.set(organisation, chart);
  return chart;
}

const none: readonly ReceiveConnector[] = [];

/** Deployed connectors that the design no longer holds. */
function removed({ deployed, connectors }: Organisation) {
  const received = new Map<string, ReceiveConnector[]>();
  const sent: SendConnector[] = [];
  let count = 0;
  for (const id in deployed) {
    if (Object.hasOwn(connectors, id)) continue;
    const connector = deployed[id] as Connector;
    if (connector.kind === "send") {
      sent.push(connector);
      continue;
    }
    count += 1;
    const group = received.get(connector.server);
    if (group) group.push(connector);
    else received.set(connector.server, [connector]);
  }
  return { received, sent, count };
}

function contextOf(organisation: Organisation) {
  const { servers, version, deployed } = organisation;
  const named = namedNetworks(organisation.networks);
  const compare = hasDeployed(organisation);
  const serverOf = (id: string): Server =>
    (Object.hasOwn(servers, id) ? servers[id] : undefined) ?? missing(id);
  const changeFrom = (connector: Connector, ghost: boolean): Change | undefined => {
    if (ghost) return "removed";
    return compare ? changeOf(organisation, connector) : undefined;
  };
  const reception = (connector: ReceiveConnector, ghost: boolean): Reception => {
    const server = serverOf(connector.server);
    const change = changeFrom(connector, ghost);
    return keep(receptions, connector, [server, version, named, change], () => {
      const reading = readingOf(organisation, connector);
      const network = networkOf(reading.list("RemoteIPRanges"), named);
      return receptionOf(connector, server, reading, network, change);
    });
  };
  const sending = (connector: SendConnector, ghost: boolean): Sending => {
    const change = changeFrom(connector, ghost);
    return keep(sendings, connector, [servers, version, change], () =>
      sendingOf(connector, readingOf(organisation, connector), organisation, change),
    );
  };
  const dead = (server: Server): ReadonlySet<string> => {
    const found = neverReached(server, receiversOf(organisation, server));
    return new Set(found.map(({ connector }) => connector.id));
  };
  return {
    group(
      id: string,
      members: readonly ReceiveConnector[],
      ghosts: readonly ReceiveConnector[],
    ): ServerGroup {
      const server = serverOf(id);
      const own = server.version ?? version;
      return keep(groups, server, [own, named, deployed, members, ...ghosts], () =>
        groupOf(
          {
            kind: "server",
            id: `server:${id}`,
            server: id,
            name: server.name,
            version: own,
            role: server.role,
            site: server.site,
          },
          [
            ...members.map((each) => reception(each, false)),
            ...ghosts.map((each) => reception(each, true)),
          ],
          dead(server),
        ),
      );
    },
    outbound(sent: readonly SendConnector[], ghosts: readonly SendConnector[]): Outbound {
      return keep(outbounds, servers, [version, deployed, sent, ...ghosts], () =>
        outboundOf([
          ...sent.map((each) => sending(each, false)),
          ...ghosts.map((each) => sending(each, true)),
        ]),
      );
    },
  };
}

const strays = new Map<string, Server>();

/** Stands in for a server that the design does not hold, so that its connectors are still drawn. */
function missing(id: string): Server {
  const kept = strays.get(id);
  if (kept) return kept;
  const fresh: Server = { id, name: id, role: "Mailbox" };
  strays.set(id, fresh);
  return fresh;
}

/** Every network once, in the order of the frames. */
function networksOf(
  { servers }: Organisation,
  made: readonly ServerGroup[],
): readonly NetworkNode[] {
  const lists = made.map((each) => each.networks);
  return keep(networks, servers, lists, () => {
    const all = new Map<string, NetworkNode>();
    for (const list of lists)
      for (const network of list) if (!all.has(network.id)) all.set(network.id, network);
    return [...all.values()];
  });
}

function union(sets: readonly ReadonlySet<Sign>[]): ReadonlySet<Sign> {
  const all = new Set<Sign>();
  for (const set of sets) for (const sign of set) all.add(sign);
  return all;
}
