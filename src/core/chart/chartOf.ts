import {
  type Connector,
  type Organisation,
  orderedServers,
  type ReceiveConnector,
  type SendConnector,
  type Server,
} from "../model";
import { changeOf, deployedOf, hasDeployed } from "./change";
import type { Change, Chart, Edge, HopNode, NetworkNode, ServerGroup, Sign } from "./chart";
import { groupOf } from "./group";
import { namedNetworks, networkOf } from "./networks";
import { bySpace } from "./order";
import { overflows } from "./overflow";
import { readingOf } from "./reading";
import { type Reception, receptionOf } from "./receive";
import { type Sending, sendingOf } from "./send";
import { signsOf } from "./signs";

/** What was made of a connector, and of which other objects: the same objects, the same answer. */
interface Kept<T> {
  readonly from: readonly unknown[];
  readonly made: T;
}

const receptions = new WeakMap<Connector, Kept<Reception>>();
const sendings = new WeakMap<Connector, Kept<Sending>>();
const groups = new WeakMap<Server, Kept<ServerGroup>>();
const charts = new WeakMap<Organisation, Chart>();
const outbounds = new WeakMap<Organisation["servers"], Kept<Outbound>>();

type Outbound = Pick<Chart, "sends" | "hops" | "outbound" | "signs">;

/**
 * The mail flow of a design as nodes and edges. Linear in its connectors; what has not changed since
 * the last call comes back as the same objects (connector nodes, whole server groups, the way out).
 */
export function chartOf(organisation: Organisation): Chart {
  const known = charts.get(organisation);
  if (known) return known;
  const context = contextOf(organisation);
  const received = new Map<string, Reception[]>(
    context.servers.map((server) => [server.id, [] as Reception[]]),
  );
  const sent: Sending[] = [];
  let changes = 0;
  let receive = 0;
  const take = (connector: Connector, change: Change | undefined) => {
    if (change) changes += 1;
    if (connector.kind === "send") {
      sent.push(context.sending(connector, change));
      return;
    }
    if (change !== "removed") receive += 1;
    const reception = context.reception(connector, change);
    const group = received.get(connector.server);
    if (group) group.push(reception);
    else received.set(connector.server, [reception]);
  };
  for (const connector of Object.values(organisation.connectors))
    take(connector, context.change(connector));
  for (const connector of Object.values(organisation.deployed))
    if (!Object.hasOwn(organisation.connectors, connector.id)) take(connector, "removed");
  const made = [...received].map(([id, members]) => context.group(id, members));
  const out = keep(outbounds, organisation.servers, sent, () => outboundOf(sent));
  const chart: Chart = {
    ...out,
    networks: networksOf(made),
    groups: made,
    signs: union([out.signs, ...made.map((each) => each.signs)]),
    counts: {
      servers: made.length,
      receive,
      send: out.sends.filter((each) => each.change !== "removed").length,
      changes,
    },
  };
  charts.set(organisation, chart);
  return chart;
}

function contextOf(organisation: Organisation) {
  const servers = orderedServers(organisation);
  const named = namedNetworks(organisation.networks);
  const compare = hasDeployed(organisation);
  const serverOf = (id: string): Server =>
    (Object.hasOwn(organisation.servers, id) ? organisation.servers[id] : undefined) ?? missing(id);
  return {
    servers,
    change(connector: Connector): Change | undefined {
      return compare ? changeOf(connector, deployedOf(organisation, connector.id)) : undefined;
    },
    reception(connector: ReceiveConnector, change: Change | undefined): Reception {
      const server = serverOf(connector.server);
      return keep(receptions, connector, [server, organisation.version, named, change], () => {
        const reading = readingOf(organisation, connector);
        const network = networkOf(reading.list("RemoteIPRanges"), named);
        return receptionOf(connector, server, reading, network, change);
      });
    },
    sending(connector: SendConnector, change: Change | undefined): Sending {
      return keep(sendings, connector, [organisation.servers, organisation.version, change], () =>
        sendingOf(connector, readingOf(organisation, connector), organisation, change),
      );
    },
    group(id: string, members: readonly Reception[]): ServerGroup {
      const server = serverOf(id);
      const version = server.version ?? organisation.version;
      return keep(groups, server, [version, ...members], () =>
        groupOf(
          {
            kind: "server",
            id: `server:${id}`,
            server: id,
            name: server.name,
            version,
            role: server.role,
            site: server.site,
          },
          members,
        ),
      );
    },
  };
}

/** A value made once of the same parts; `key` holds it as long as it lives itself. */
function keep<K extends object, T>(
  store: WeakMap<K, Kept<T>>,
  key: K,
  from: readonly unknown[],
  make: () => T,
): T {
  const kept = store.get(key);
  if (kept && kept.from.length === from.length && kept.from.every((each, at) => each === from[at]))
    return kept.made;
  const made = make();
  store.set(key, { from, made });
  return made;
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

function outboundOf(sent: readonly Sending[]): Outbound {
  const sends = sent.map((each) => each.node).sort(bySpace);
  const all = new Map(sent.map(({ hop }) => [hop.id, hop]));
  const hops: HopNode[] = [];
  for (const send of sends) {
    const hop = all.get(send.hop);
    if (hop && all.delete(send.hop)) hops.push(hop);
  }
  const outbound = [...sends.map(toHop), ...overflows(sends)];
  return { sends, hops, outbound, signs: signsOf(sends, outbound) };
}

const toHop = (send: Chart["sends"][number]): Edge => ({
  id: `${send.id}>${send.hop}`,
  kind: "hop",
  from: send.id,
  to: send.hop,
  connectors: [send.id],
  parameter: "SmartHosts",
  tls: send.tls,
  signIn: send.signIn,
  clearPasswords: send.clearPasswords,
  relay: "no",
  enabled: send.enabled && send.change !== "removed",
  neverReached: false,
});

function networksOf(made: readonly ServerGroup[]): NetworkNode[] {
  const all = new Map<string, NetworkNode>();
  for (const { networks } of made)
    for (const network of networks) if (!all.has(network.id)) all.set(network.id, network);
  return [...all.values()];
}

function union(sets: readonly ReadonlySet<Sign>[]): ReadonlySet<Sign> {
  const all = new Set<Sign>();
  for (const set of sets) for (const sign of set) all.add(sign);
  return all;
}
