import { identityOf, type Organisation } from "../../model";
import { serverIn } from "../usage/endpoints";
import type { SessionGroup } from "../usage/groups";
import { DesignModel, deployedModel, isOwnSender } from "./model";
import { goesThere, nextHopOf, nextHopText } from "./nextHop";

/** How a log and a design disagree about a connector. */
export type Disagreement =
  /** The design has no connector of this name. */
  | "no-such-connector"
  /** The design has no such server. */
  | "no-such-server"
  /** By the design another connector takes the session. */
  | "other-connector"
  /** By the design nobody listens there, or no range holds the client; or no send connector takes the domain. */
  | "no-connector"
  /** The connector of the design sends to another address or port. */
  | "other-next-hop"
  /** Many names come from one address: a device in front translates the addresses of clients (K8). */
  | "one-address";

/** What sessions of one connector show that the design does not. */
export interface Beside {
  readonly what: Disagreement;
  readonly direction: "in" | "out";
  /** Where the server is not there, the first of its connectors that was met. */
  readonly connector: string;
  /** By the design; null where none takes it. */
  readonly predicted: string | null;
  /** Addresses of the other ends, sorted, at most a hundred. */
  readonly remotes: readonly string[];
  readonly sessions: number;
  /** Id of the session that was met first. */
  readonly first: string;
  /** What was imported as deployed: it gives what the log says, or it does not either; absent where nothing was. */
  readonly deployed?: "agrees" | "differs";
  /** Of send connectors: domains of recipients, sorted, at most a hundred. */
  readonly domains?: readonly string[];
}

interface Gathered {
  readonly what: Disagreement;
  readonly direction: "in" | "out";
  readonly connector: string;
  readonly predicted: string | null;
  readonly remotes: Set<string>;
  readonly domains: Set<string>;
  readonly first: string;
  readonly deployed?: "agrees" | "differs";
  sessions: number;
}

/** From so many sessions and names of clients on, one address is no accident. */
const many = { sessions: 20, names: 3 };
const most = 100;

/** What sessions show that a design does not, the most sessions first. */
export function besideDesign(
  organisation: Organisation,
  groups: readonly SessionGroup[],
): readonly Beside[] {
  const model = new DesignModel(organisation);
  const deployed = deployedModel(organisation);
  const found = new Map<string, Gathered>();
  for (const group of groups) {
    const all = differencesOf(model, group);
    if (all.length === 0) continue;
    const given = deployed && (differencesOf(deployed, group).length === 0 ? "agrees" : "differs");
    for (const each of all) tell(found, group, each, given);
  }
  return [...found.values(), ...translated(groups)]
    .map(({ remotes, domains, ...each }) => ({
      ...each,
      remotes: [...remotes].sort().slice(0, most),
      ...(domains.size > 0 && { domains: [...domains].sort().slice(0, most) }),
    }))
    .sort((a, b) => b.sessions - a.sessions || (a.connector < b.connector ? -1 : 1));
}

interface Difference {
  readonly what: Disagreement;
  readonly predicted: string | null;
  readonly sessions: number;
  readonly domain?: string;
}

const differencesOf = (model: DesignModel, group: SessionGroup): readonly Difference[] =>
  group.direction === "in" ? received(model, group) : sent(model, group);

function received(model: DesignModel, group: SessionGroup): readonly Difference[] {
  const { connector, local, remote, sessions } = group;
  const differs = (what: Disagreement, predicted: string | null): readonly Difference[] => [
    { what, predicted, sessions },
  ];
  if (!model.hasServerOf(connector)) return differs("no-such-server", null);
  const taker = model.taker(connector, local, remote);
  const predicted = taker ? identityOf(model.organisation, taker.connector) : null;
  if (!model.named("in", connector)) return differs("no-such-connector", predicted);
  if (taker === null) return differs("no-connector", null);
  if (predicted === null || sameText(predicted, connector)) return [];
  return differs("other-connector", predicted);
}

function sent(model: DesignModel, group: SessionGroup): readonly Difference[] {
  const { connector, domains, largest, sessions, endpoint } = group;
  if (!model.knows("out") || isOwnSender(connector)) return [];
  if (!model.named("out", connector))
    return [{ what: "no-such-connector", predicted: null, sessions }];
  const found: Difference[] = [];
  for (const [domain, messages] of domains) {
    const names = model.senders(domain, largest);
    if (!names || [...names].some((each) => sameText(each, connector))) continue;
    const [predicted = null] = names;
    const what = predicted === null ? "no-connector" : "other-connector";
    found.push({ what, predicted, sessions: Math.min(sessions, messages), domain });
  }
  const sender = model.sender(connector);
  const hop = sender && nextHopOf(sender);
  if (hop && !goesThere(hop, endpoint))
    found.push({ what: "other-next-hop", predicted: nextHopText(hop), sessions });
  return found;
}

const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function tell(
  found: Map<string, Gathered>,
  { direction, connector, session, remote }: SessionGroup,
  { what, predicted, sessions, domain }: Difference,
  deployed: Beside["deployed"],
): void {
  // All connectors of a server that is not there say the same.
  const about = what === "no-such-server" ? serverIn(connector).toLowerCase() : connector;
  const key = `${what}\n${direction}\n${about}\n${predicted}\n${deployed}`;
  const known = found.get(key) ?? {
    ...{ what, direction, connector, predicted, first: session, sessions: 0 },
    ...(deployed && { deployed }),
    remotes: new Set<string>(),
    domains: new Set<string>(),
  };
  found.set(key, known);
  known.sessions += sessions;
  if (known.remotes.size < most) known.remotes.add(remote);
  if (domain !== undefined && known.domains.size < most) known.domains.add(domain);
}

/** Connectors whose clients, many by their names, all come from one address. */
function translated(groups: readonly SessionGroup[]): readonly Gathered[] {
  const clients = new Map<string, SessionGroup[]>();
  for (const group of groups) {
    if (group.direction !== "in") continue;
    const known = clients.get(group.connector);
    if (known) known.push(group);
    else clients.set(group.connector, [group]);
  }
  return [...clients].flatMap(([connector, all]): Gathered[] => {
    const remotes = new Set(all.map(({ remote }) => remote));
    const names = new Set(all.flatMap((each) => [...each.names]));
    const sessions = all.reduce((sum, each) => sum + each.sessions, 0);
    if (remotes.size !== 1 || names.size < many.names || sessions < many.sessions) return [];
    const first = all[0]?.session ?? "";
    const what = { what: "one-address", direction: "in", connector } as const;
    return [{ ...what, predicted: connector, remotes, domains: new Set(), first, sessions }];
  });
}
