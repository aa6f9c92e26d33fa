import type { Server } from "../../../model";
import { apexOf, type Entry, originOf, type Sender, spaceForm } from "../../../simulate";
import type { AddressSpace } from "../../../values";
import type { Unit } from "../rule";
import { decidingServers } from "./decidingServers";
import { sameSenders } from "./ofAllSenders";
import { orderAt, type RouteOrder, type Taker } from "./routeOrder";

/** The connectors that list one SMTP space: `partner.example`, `*.partner.example` or `*`, in lower case. */
export interface Level {
  readonly space: string;
  /** Enabled connectors of which at least one source server is not gone. */
  readonly entries: readonly Entry[];
  /** The largest message that one of them takes, in bytes. */
  readonly largest: number;
}

/** Whoever decides; undefined where no server is known or named, then all connectors count as equally near. */
export type Decider = Server | undefined;

/** The routing of all send connectors, with the questions that rules ask of it. */
export interface Routing {
  readonly levels: readonly Level[];
  /** The levels that hold all of a space, the most specific one first (S21 to S24). */
  chain(space: string): readonly Level[];
  /** Deciding servers that stand for all: each source server of these levels, and one other server of each site. */
  deciders(levels: readonly Level[]): readonly Decider[];
  order(level: Level, server: Decider): RouteOrder;
  /** Who takes the messages of these levels at a server, from the smallest message to the largest (S28). */
  takers(levels: readonly Level[], server: Decider): readonly Taker[];
}

interface Kept {
  readonly senders: readonly Sender[];
  readonly routing: Routing;
}
const kept = new WeakMap<Unit["organisation"], Kept>();

/** Reads the connectors of a unit once: all rules of one run share it. Linear, and n log n where connectors share a space. */
export function routingOf(unit: Pick<Unit, "organisation" | "senders">): Routing {
  const { organisation, senders } = unit;
  const known = kept.get(organisation);
  if (known && sameSenders(known.senders, senders)) return known.routing;
  const routing = readRouting(unit);
  kept.set(organisation, { senders, routing });
  return routing;
}

/** The space that names a level; undefined for `--` and types other than SMTP. */
export function levelName(space: AddressSpace): string | undefined {
  const form = spaceForm(space);
  if (form === "all") return "*";
  if (form === "exact") return apexOf(space);
  return form === "under" ? `*.${apexOf(space)}` : undefined;
}

/** The largest message that a connector takes, in bytes. */
export const sizeLimit = ({ maxMessageSize }: Sender): number =>
  maxMessageSize ?? Number.POSITIVE_INFINITY;

function readRouting(unit: Pick<Unit, "organisation" | "senders">): Routing {
  const levels = readLevels(unit);
  const servers = decidingServers(unit.senders, unit);
  const bySite = new Map<string, Server[]>();
  const byKey = new Map<string, Server>();
  for (const server of servers) {
    bySite.set(siteOf(server), [...(bySite.get(siteOf(server)) ?? []), server]);
    byKey.set(server.id, server);
    byKey.set(`named ${server.name.toLowerCase()}`, server);
  }
  const locals = new Map([...levels.values()].map((level) => [level, localsOf(level, byKey)]));
  const orders = new Map<Level, Map<string, RouteOrder>>();
  const localTo = (level: Level) => locals.get(level) ?? new Set<Server>();
  const order = (level: Level, server: Decider): RouteOrder => {
    const isOwn = server?.role === "Edge" || (server && localTo(level).has(server));
    const key = isOwn ? server.id : server ? `site ${siteOf(server)}` : "";
    const made = orders.get(level) ?? new Map<string, RouteOrder>();
    orders.set(level, made);
    const known = made.get(key) ?? orderAt(level.entries, server);
    made.set(key, known);
    return known;
  };
  return {
    levels: [...levels.values()],
    chain: (space) =>
      spacesAbove(space).flatMap((each) => {
        const level = levels.get(each);
        return level ? [level] : [];
      }),
    deciders: (asked) => {
      if (servers.length === 0) return [undefined];
      const own = new Set(asked.flatMap((level) => [...localTo(level)]));
      const others = [...bySite.values()].flatMap(
        (site) => site.find((each) => !own.has(each)) ?? [],
      );
      return [...own, ...others];
    },
    order,
    takers: (asked, server) => {
      let most = -1;
      const found: Taker[] = [];
      for (const level of asked)
        for (const taker of order(level, server).takers)
          if (taker.upTo > most) {
            found.push(taker);
            most = taker.upTo;
          }
      return found;
    },
  };
}

const siteOf = ({ site }: Server): string => site?.toLowerCase() ?? "";

function readLevels({
  organisation,
  senders,
}: Pick<Unit, "organisation" | "senders">): ReadonlyMap<string, Level> {
  const levels = new Map<string, { space: string; entries: Entry[]; largest: number }>();
  for (const sender of senders) {
    if (!sender.enabled) continue;
    const origin = originOf(sender, organisation);
    if (origin.gone) continue;
    const key = sender.connector.name.toUpperCase();
    for (const [row, space] of sender.spaces.entries()) {
      const name = levelName(space);
      if (name === undefined) continue;
      const level = levels.get(name) ?? { space: name, entries: [], largest: 0 };
      levels.set(name, level);
      level.entries.push({ sender, origin, space, row, key });
      level.largest = Math.max(level.largest, sizeLimit(sender));
    }
  }
  return levels;
}

/** The deciding servers that are a source of a connector of the level, by id and by name. */
function localsOf({ entries }: Level, byKey: ReadonlyMap<string, Server>): ReadonlySet<Server> {
  const found = new Set<Server>();
  for (const { origin } of entries) {
    const keys = [...origin.ids, ...[...origin.strangers].map((each) => `named ${each}`)];
    for (const key of keys) {
      const server = byKey.get(key);
      if (server) found.add(server);
    }
  }
  return found;
}

/** A space and those that hold all of it: `partner.example`, `*.partner.example`, `*.example`, `*`. */
export function spacesAbove(space: string): readonly string[] {
  if (space === "*") return ["*"];
  const isWild = space.startsWith("*.");
  const labels = (isWild ? space.slice(2) : space).split(".");
  const wild = labels.map((_, index) => `*.${labels.slice(index).join(".")}`);
  return [...(isWild ? [] : [space]), ...wild, "*"];
}
