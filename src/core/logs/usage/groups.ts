import { day } from "../../values";
import { domainOf } from "../sessions/domainOf";
import type { Session } from "../sessions/session";
import { type Verdict, verdicts } from "../sessions/verdict";
import { addressIn, localIn } from "./endpoints";

/** What all sessions of one connector at one local address with one remote address show together. */
export interface SessionGroup {
  readonly connector: string;
  readonly direction: "in" | "out";
  /** Address and port of a receive connector; of a send connector the address, its ports say nothing. */
  readonly local: string;
  /** The address of the other end, without port, brackets and scope (R12). */
  readonly remote: string;
  /** The other end of a send connector with its port, as the log writes it; of a receive connector its ports say nothing. */
  readonly endpoint: string;
  /** Id of the session that was met first. */
  readonly session: string;
  readonly sessions: number;
  /** Messages that were taken. */
  readonly messages: number;
  /** Milliseconds since 1970 at which the first and the last session began. */
  readonly first: number;
  readonly last: number;
  /** Days since 1970, UTC. */
  readonly days: ReadonlySet<number>;
  /** How many sessions have each verdict, by its place in `verdicts`. */
  readonly verdicts: readonly number[];
  /** Names after EHLO in lower case, a few. */
  readonly names: ReadonlySet<string>;
  /** Messages that were taken, by the domain of a recipient in lower case. */
  readonly domains: ReadonlyMap<string, number>;
  /** There were more domains than are kept. */
  readonly moreDomains: boolean;
  /** Bytes of the largest message whose size is known. */
  readonly largest: number;
  /** By what became of them, with a number to ask for one: refusals by cause, mail that was taken by a recipient's domain. */
  readonly samples: ReadonlyMap<string, Sample>;
}

/** Sessions that went alike, by the first of them. */
export interface Sample {
  /** The domain of a recipient, where mail was taken. */
  readonly taken?: string;
  readonly number: number;
  readonly sessions: number;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
interface Gathered
  extends Omit<Writable<SessionGroup>, "days" | "verdicts" | "names" | "domains" | "samples"> {
  readonly samples: Map<string, Writable<Sample>>;
  readonly days: Set<number>;
  readonly verdicts: number[];
  readonly names: Set<string>;
  readonly domains: Map<string, number>;
}

const most = { names: 4, domains: 500, samples: 8 };
const placeOfVerdict = new Map<Verdict, number>(verdicts.map((each, at) => [each, at]));

/**
 * Gathers sessions by connector, local endpoint and remote address: from millions of sessions some thousands of
 * groups, from which use and disagreement with any design are told without going through the sessions again.
 */
export class SessionGroups {
  readonly #groups = new Map<string, Gathered>();
  /** The same by the texts of the log, which need no reading: what was met before costs three look-ups. */
  readonly #met = new Map<string, Map<string, Map<string, Gathered>>>();

  /** `number` names the session in its reading; without it no samples are kept. */
  add(session: Session, number?: number): void {
    const { start, messages, ehlo } = session;
    const group = this.#groupOf(session);
    const at = Date.parse(start);
    group.sessions += 1;
    if (at < group.first) group.first = at;
    if (at > group.last) group.last = at;
    group.days.add(Math.floor(at / day));
    const verdict = placeOfVerdict.get(session.verdict) ?? 0;
    group.verdicts[verdict] = (group.verdicts[verdict] ?? 0) + 1;
    if (ehlo !== null && group.names.size < most.names) group.names.add(ehlo.toLowerCase());
    for (const message of messages) {
      if (message.size !== null && message.size > group.largest) group.largest = message.size;
      if (!message.accepted) continue;
      group.messages += 1;
      for (const domain of new Set(message.to.map(domainOf))) addDomain(group, domain);
    }
    if (number !== undefined && session.direction === "in") addSample(group, session, number);
  }

  /** The groups, in the order in which they were met. */
  all(): readonly SessionGroup[] {
    return [...this.#groups.values()];
  }

  #groupOf(session: Session): Gathered {
    const { connector, direction } = session;
    const receives = direction === "in";
    const near = receives ? session.local : localIn(session.local);
    const far = receives ? localIn(session.remote) : session.remote;
    const ofConnector = within(this.#met, `${direction}${connector}`);
    const ofLocal = within(ofConnector, near);
    const known = ofLocal.get(far);
    if (known) return known;
    const group = this.#made(session, near);
    ofLocal.set(far, group);
    return group;
  }

  /** Several texts may mean one address, and one connector: Exchange compares names without case. */
  #made({ connector, direction, id, start, remote: end }: Session, local: string): Gathered {
    const remote = addressIn(end);
    const endpoint = direction === "in" ? remote : end;
    const key = `${direction}\n${connector.toLowerCase()}\n${local}\n${endpoint}`;
    const at = Date.parse(start);
    const group = this.#groups.get(key) ?? {
      ...{ connector, direction, local, remote, endpoint, session: id, first: at, last: at },
      ...{ sessions: 0, messages: 0, moreDomains: false, largest: 0 },
      days: new Set<number>(),
      verdicts: verdicts.map(() => 0),
      names: new Set<string>(),
      domains: new Map<string, number>(),
      samples: new Map<string, Writable<Sample>>(),
    };
    this.#groups.set(key, group);
    return group;
  }
}

function within<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<string, T>();
  map.set(key, made);
  return made;
}

function addDomain(group: Gathered, domain: string): void {
  const known = group.domains.get(domain);
  if (known === undefined && group.domains.size >= most.domains) group.moreDomains = true;
  else group.domains.set(domain, (known ?? 0) + 1);
}

function addSample(group: Gathered, session: Session, number: number): void {
  const [message] = session.messages;
  if (!message) return;
  const taken = session.verdict === "delivered" ? domainOf(message.to[0] ?? "") : undefined;
  const key = taken === undefined ? session.cause : `@${taken}`;
  const known = group.samples.get(key);
  if (known) known.sessions += 1;
  else if (group.samples.size < most.samples)
    group.samples.set(key, { ...(taken !== undefined && { taken }), number, sessions: 1 });
}
