import {
  type Decider,
  decidingServers,
  type Level,
  levelName,
  type Routing,
  routingOf,
  spacesAbove,
  type Taker,
} from "../../../lint";
import { type Organisation, type Server, sendConnectors } from "../../../model";
import { type Sender, senderOf } from "../../../simulate";
import type { Comparison } from "../../comparison";
import type { Pair } from "./pair";

/** Who takes the mail of one domain at one deciding server, from the smallest message to the largest. */
export interface RouteView {
  /** As a space: `partner.example`, `*.partner.example`, `*`. */
  readonly domain: string;
  readonly server: Decider;
  readonly old: readonly Taker[];
  readonly new: readonly Taker[];
}

/** Mail of one domain and of some sizes at one deciding server. Sizes in bytes: above `over`, up to `upTo`. */
export interface RouteClass extends Pick<RouteView, "domain" | "server"> {
  readonly over: number;
  readonly upTo: number;
  /** undefined: no connector takes it. */
  readonly was: Taker | undefined;
  readonly is: Taker | undefined;
}

/** What a plan does to the routes of mail. */
export interface Routes {
  /** Where another connector takes the mail, or the same one changed. */
  readonly classes: readonly RouteClass[];
  /** Domains whose routes may have changed: those of address spaces, and the relay domains. */
  readonly views: readonly RouteView[];
  /** The same of any domain. */
  of(domain: string): readonly RouteView[];
}

interface End {
  readonly organisation: Organisation;
  readonly senders: readonly Sender[];
  readonly routing: Routing;
}

function endOf(organisation: Organisation): End {
  const senders = sendConnectors(organisation).map((each) => senderOf(organisation, each));
  return { organisation, senders, routing: routingOf({ organisation, senders }) };
}

const nothing: Routes = { classes: [], views: [], of: () => [] };

/** Compares the routes of both ends, where a changed connector can have a part in them. */
export function routesOf(comparison: Comparison, pairs: readonly Pair<Sender>[]): Routes {
  if (pairs.length === 0 && comparison.old.servers === comparison.new.servers) return nothing;
  const [old, now] = [endOf(comparison.old), endOf(comparison.new)];
  const servers = serversOf(old, now);
  const of = (domain: string): readonly RouteView[] => {
    const [before, after] = [old.routing.chain(domain), now.routing.chain(domain)];
    return decidersOf(servers, old.routing.deciders(before), now.routing.deciders(after), [
      ...before,
      ...after,
    ]).map((server) => ({
      ...{ domain, server },
      old: old.routing.takers(before, server),
      new: now.routing.takers(after, server),
    }));
  };
  const isTouched = touchedBy(pairs, comparison, old.routing);
  const views = [...domainsOf(old, now)].filter(isTouched).flatMap(of);
  return { views, of, classes: views.flatMap(classesOf) };
}

/** Every address space of either end, then the domains that are relayed. */
function domainsOf(old: End, now: End): ReadonlySet<string> {
  const relayed = Object.values(now.organisation.acceptedDomains).filter(
    ({ type }) => type !== "Authoritative",
  );
  return new Set([
    ...[...now.routing.levels, ...old.routing.levels].map(({ space }) => space),
    ...relayed.map(({ domain }) => domain.toLowerCase()),
  ]);
}

/** Whether a changed connector can take mail of a domain: it lists one of the spaces that its mail comes by. */
function touchedBy(
  pairs: readonly Pair<Sender>[],
  { old, new: now }: Comparison,
  routing: Routing,
): (domain: string) => boolean {
  if (old.servers !== now.servers) return () => true;
  const changed = new Set<string | undefined>();
  for (const pair of pairs)
    for (const end of [pair.old, pair.new])
      for (const space of end?.spaces ?? []) changed.add(levelName(space));
  const levels = new Map(routing.levels.map((each) => [each.space, each]));
  return (domain) => {
    for (const space of spacesAbove(domain)) {
      if (changed.has(space)) return true;
      // A level without a change that takes mail of any size at every server ends the way.
      const level = levels.get(space);
      if (level && takesAll(level)) return false;
    }
    return false;
  };
}

const takesAll = ({ isUniform, largest }: Level): boolean =>
  isUniform && largest === Number.POSITIVE_INFINITY;

/** Every server of either end at which routes are decided, once. */
function serversOf(...ends: readonly End[]): readonly Server[] {
  const found = new Map<string, Server>();
  for (const end of ends)
    for (const each of decidingServers(end.senders, end)) found.set(each.id, each);
  return [...found.values()];
}

/**
 * Deciding servers that stand for all at both ends: those of either, and one more of each site, for one that stands
 * for the rest of its site at one end may be a source at the other.
 */
function decidersOf(
  servers: readonly Server[],
  before: readonly Decider[],
  after: readonly Decider[],
  levels: readonly Level[],
): readonly Decider[] {
  const found = new Map([...before, ...after].map((each) => [each?.id, each]));
  if (!levels.every(({ isUniform }) => isUniform)) {
    const sites = new Set<string>();
    for (const each of servers) {
      const site = each.site?.toLowerCase() ?? "";
      if (found.has(each.id) || sites.has(site)) continue;
      sites.add(site);
      found.set(each.id, each);
    }
  }
  const known = [...found.values()];
  return known.length > 1 ? known.filter((each) => each !== undefined) : known;
}

/** The sizes at which the taker is another object before and after. */
function classesOf({ domain, server, old, new: now }: RouteView): readonly RouteClass[] {
  const bounds = [...new Set([...old, ...now].map(({ upTo }) => upTo))].sort((a, b) => a - b);
  const found: RouteClass[] = [];
  let over = -1;
  for (const upTo of bounds) {
    const [was, is] = [takerOf(old, upTo), takerOf(now, upTo)];
    if (was?.entry.sender !== is?.entry.sender) found.push({ domain, server, over, upTo, was, is });
    over = upTo;
  }
  return found;
}

/** Who takes a message of a size. */
const takerOf = (takers: readonly Taker[], size: number): Taker | undefined =>
  takers.find(({ upTo }) => size <= upTo);
