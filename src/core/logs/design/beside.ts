import { identityOf, type Organisation } from "../../model";
import { ascending } from "../../values";
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

/** Holds groups of sessions against a design, one after the other; nothing is kept but what disagrees. */
export class BesideDesign {
  readonly #model: DesignModel;
  readonly #deployed: DesignModel | undefined;
  readonly #found = new Map<string, Gathered>();
  readonly #clients = new Map<string, Clients>();

  constructor(organisation: Organisation) {
    this.#model = new DesignModel(organisation);
    this.#deployed = deployedModel(organisation);
  }

  /** Whether the group agrees with the design. */
  add(group: SessionGroup): boolean {
    countClient(this.#clients, group);
    const all = differencesOf(this.#model, group);
    if (all.length === 0) return true;
    const deployed =
      this.#deployed && (differencesOf(this.#deployed, group).length === 0 ? "agrees" : "differs");
    for (const each of all) tell(this.#found, group, each, deployed);
    return false;
  }

  /** What disagrees, the most sessions first. */
  all(): readonly Beside[] {
    return [...this.#found.values(), ...translated(this.#clients)]
      .map(({ remotes, domains, ...each }) => ({
        ...each,
        remotes: [...remotes].sort().slice(0, most),
        ...(domains.size > 0 && { domains: [...domains].sort().slice(0, most) }),
      }))
      .sort((a, b) => b.sessions - a.sessions || ascending(a.connector, b.connector));
  }
}

/** What all groups together show that a design does not. */
export function besideDesign(
  organisation: Organisation,
  groups: readonly SessionGroup[],
): readonly Beside[] {
  const beside = new BesideDesign(organisation);
  for (const group of groups) beside.add(group);
  return beside.all();
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
  const about = what === "no-such-server" ? serverIn(connector) : connector;
  const key = `${what}\n${direction}\n${about.toLowerCase()}\n${predicted}\n${deployed}`;
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

/** The clients of a receive connector, as far as it matters whether they are one. */
interface Clients {
  readonly connector: string;
  readonly remotes: Set<string>;
  readonly names: Set<string>;
  readonly first: string;
  sessions: number;
}

function countClient(clients: Map<string, Clients>, group: SessionGroup): void {
  if (group.direction === "out") return;
  const { connector } = group;
  const known = clients.get(connector.toLowerCase()) ?? {
    ...{ connector, remotes: new Set<string>(), names: new Set<string>() },
    ...{ first: group.session, sessions: 0 },
  };
  clients.set(connector.toLowerCase(), known);
  known.sessions += group.sessions;
  if (known.remotes.size < 2) known.remotes.add(group.remote);
  if (known.names.size < many.names) for (const each of group.names) known.names.add(each);
}

/** Connectors whose clients, many by their names, all come from one address. */
const translated = (clients: ReadonlyMap<string, Clients>): readonly Gathered[] =>
  [...clients.values()].flatMap(({ connector, remotes, names, first, sessions }): Gathered[] => {
    if (remotes.size !== 1 || names.size < many.names || sessions < many.sessions) return [];
    const what = { what: "one-address", direction: "in", connector } as const;
    return [{ ...what, predicted: connector, remotes, domains: new Set(), first, sessions }];
  });
