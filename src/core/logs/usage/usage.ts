import type { Organisation } from "../../model";
import { acceptedDomainFor } from "../../simulate";
import { ascending } from "../../values";
import { type Verdict, verdicts } from "../sessions/verdict";
import type { SessionGroup } from "./groups";

/** What one remote address did at one receive connector. */
export interface Use {
  readonly connector: string;
  /** The address. */
  readonly remote: string;
  readonly sessions: number;
  /** Messages that were taken. */
  readonly messages: number;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** On how many days, UTC, a session began. */
  readonly days: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Names after EHLO, a few. */
  readonly names: readonly string[];
  /** Mail was taken for domains that the design does not accept; unknown where it knows none, or not all were kept. */
  readonly relayed: boolean | "unknown";
  /** Recipients' domains of taken mail with their counts: those outside first, then the most frequent, at most ten. */
  readonly domains: readonly DomainUse[];
}

export interface DomainUse {
  readonly domain: string;
  readonly messages: number;
  readonly outside: boolean | "unknown";
}

const mostDomains = 10;

/** Who used which receive connector, the most messages first. */
export function usageOf(
  groups: readonly SessionGroup[],
  organisation: Pick<Organisation, "acceptedDomains">,
): readonly Use[] {
  const outside = outsideOf(organisation);
  const joined = new Map<string, SessionGroup[]>();
  for (const group of groups) {
    if (group.direction !== "in") continue;
    const key = `${group.connector.toLowerCase()}\n${group.remote}`;
    const known = joined.get(key);
    if (known) known.push(group);
    else joined.set(key, [group]);
  }
  return [...joined.values()]
    .flatMap((each) => useOf(each, outside) ?? [])
    .sort(
      (a, b) => b.messages - a.messages || b.sessions - a.sessions || ascending(a.remote, b.remote),
    );
}

type Outside = (domain: string) => boolean | "unknown";

/** Whether a domain is none of the design's; what has no domain is completed with one of ours, or stays inside. */
function outsideOf(organisation: Pick<Organisation, "acceptedDomains">): Outside {
  const isKnown = Object.keys(organisation.acceptedDomains).length > 0;
  const told = new Map<string, boolean>();
  return (domain) => {
    if (domain === "") return false;
    if (!isKnown) return "unknown";
    const known = told.get(domain);
    if (known !== undefined) return known;
    const answer = acceptedDomainFor(domain, organisation) === undefined;
    told.set(domain, answer);
    return answer;
  };
}

function useOf(groups: readonly SessionGroup[], outside: Outside): Use | undefined {
  const [one] = groups;
  if (!one) return undefined;
  const sum = (of: (group: SessionGroup) => number): number =>
    groups.reduce((total, each) => total + of(each), 0);
  const days = new Set(groups.flatMap((each) => [...each.days]));
  const domains = domainsOf(groups, outside);
  const isCut = groups.some(({ moreDomains }) => moreDomains);
  return {
    connector: one.connector,
    remote: one.remote,
    sessions: sum(({ sessions }) => sessions),
    messages: sum(({ messages }) => messages),
    first: Math.min(...groups.map(({ first }) => first)),
    last: Math.max(...groups.map(({ last }) => last)),
    days: days.size,
    verdicts: Object.fromEntries(
      verdicts
        .map((verdict, at) => [verdict, sum((each) => each.verdicts[at] ?? 0)] as const)
        .filter(([, count]) => count > 0),
    ),
    names: [...new Set(groups.flatMap(({ names }) => [...names]))].sort().slice(0, 4),
    relayed: relayedOf(domains, isCut),
    domains: domains.slice(0, mostDomains),
  };
}

function domainsOf(groups: readonly SessionGroup[], outside: Outside): readonly DomainUse[] {
  const counts = new Map<string, number>();
  for (const { domains } of groups)
    for (const [domain, messages] of domains)
      counts.set(domain, (counts.get(domain) ?? 0) + messages);
  return [...counts]
    .map(([domain, messages]) => ({ domain, messages, outside: outside(domain) }))
    .sort(
      (a, b) =>
        Number(b.outside === true) - Number(a.outside === true) ||
        b.messages - a.messages ||
        ascending(a.domain, b.domain),
    );
}

function relayedOf(domains: readonly DomainUse[], isCut: boolean): Use["relayed"] {
  if (domains.some(({ outside }) => outside === true)) return true;
  return isCut || domains.some(({ outside }) => outside === "unknown") ? "unknown" : false;
}
