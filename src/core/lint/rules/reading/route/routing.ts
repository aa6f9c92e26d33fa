import type { Server } from "../../../../model";
import type { Sender } from "../../../../simulate";
import { sameItems } from "../../../../values";
import type { Unit } from "../../rule";
import { decidingServers } from "./decidingServers";
import { type Level, readLevels, sourceNamed } from "./routeLevel";
import { orderAt, type RouteOrder, type Taker } from "./routeOrder";

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
  /** Who takes messages larger than a size, at all the deciding servers; undefined stands for nobody. */
  above(levels: readonly Level[], size: number): readonly (Taker | undefined)[];
}

interface Kept {
  readonly senders: readonly Sender[];
  readonly routing: Routing;
}
const kept = new WeakMap<Unit["organisation"], Kept>();

/** Reads the connectors of a unit once: all rules of one run share it. */
export function routingOf(unit: Pick<Unit, "organisation" | "senders">): Routing {
  const { organisation, senders } = unit;
  const known = kept.get(organisation);
  if (known && sameItems(known.senders, senders)) return known.routing;
  const routing = new Routes(readLevels(unit), decidingServers(senders, unit));
  kept.set(organisation, { senders, routing });
  return routing;
}

/** A space and those that hold all of it: `partner.example`, `*.partner.example`, `*.example`, `*`. */
export function spacesAbove(space: string): readonly string[] {
  if (space === "*") return ["*"];
  const isWild = space.startsWith("*.");
  const spaces = isWild ? [] : [space];
  for (let domain = isWild ? space.slice(2) : space; ; ) {
    spaces.push(`*.${domain}`);
    const dot = domain.indexOf(".");
    if (dot < 0) return [...spaces, "*"];
    domain = domain.slice(dot + 1);
  }
}

const siteOf = ({ site }: Server): string => site?.toLowerCase() ?? "";
const isIn = (level: Level, { id, name }: Server): boolean =>
  level.tiers.some(({ bySource }) => bySource.has(id) || bySource.has(sourceNamed(name)));

class Routes implements Routing {
  readonly levels: readonly Level[];
  private readonly bySpace: ReadonlyMap<string, Level>;
  private readonly servers: readonly Server[];
  private readonly bySource = new Map<string, Server>();
  private readonly bySite = new Map<string, Server[]>();
  /** Orders that are the same at every server. */
  private readonly alike = new Map<Level, RouteOrder>();
  private readonly orders = new Map<Level, Map<Server | string, RouteOrder>>();
  private readonly views = new Map<Level, readonly (readonly Taker[])[]>();
  private readonly hasEdge: boolean;

  constructor(bySpace: ReadonlyMap<string, Level>, servers: readonly Server[]) {
    this.bySpace = bySpace;
    this.levels = [...bySpace.values()];
    this.servers = servers;
    this.hasEdge = servers.some(({ role }) => role === "Edge");
    for (const server of servers) {
      this.bySource.set(server.id, server);
      this.bySource.set(sourceNamed(server.name), server);
      const site = this.bySite.get(siteOf(server));
      if (site) site.push(server);
      else this.bySite.set(siteOf(server), [server]);
    }
  }

  chain(space: string): readonly Level[] {
    const found: Level[] = [];
    for (const each of spacesAbove(space)) {
      const level = this.bySpace.get(each);
      if (level) found.push(level);
    }
    return found;
  }

  deciders(levels: readonly Level[]): readonly Decider[] {
    if (!this.hasEdge && levels.every(({ isUniform }) => isUniform)) return [this.servers[0]];
    if (this.servers.length === 0) return [undefined];
    const own = new Set<Server>();
    for (const level of levels)
      for (const key of this.sourcesIn(level)) {
        const server = this.bySource.get(key);
        if (server) own.add(server);
      }
    const others = [...this.bySite.values()].flatMap(
      (site) => site.find((each) => !own.has(each)) ?? [],
    );
    return [...own, ...others];
  }

  /** Keys of the servers that may see another order than the rest of their site: an Edge server sees its own only. */
  private *sourcesIn({ entries, tiers }: Level): Iterable<string> {
    if (!this.hasEdge) for (const { bySource } of tiers) yield* bySource.keys();
    else for (const { origin } of entries) yield* origin.ids;
  }

  order(level: Level, server: Decider): RouteOrder {
    if (level.isUniform && !this.hasEdge) {
      const known = this.alike.get(level) ?? orderAt(level, undefined);
      this.alike.set(level, known);
      return known;
    }
    const key = !server
      ? ""
      : server.role === "Edge" || isIn(level, server)
        ? server
        : siteOf(server);
    let orders = this.orders.get(level);
    if (!orders) {
      orders = new Map();
      this.orders.set(level, orders);
    }
    let order = orders.get(key);
    if (!order) {
      order = orderAt(level, server);
      orders.set(key, order);
    }
    return order;
  }

  takers(levels: readonly Level[], server: Decider): readonly Taker[] {
    const [only] = levels;
    if (!only) return [];
    if (levels.length === 1) return this.order(only, server).takers;
    let most = -1;
    const found: Taker[] = [];
    for (const level of levels)
      if (level.largest > most)
        for (const taker of this.order(level, server).takers)
          if (taker.upTo > most) {
            found.push(taker);
            most = taker.upTo;
          }
    return found;
  }

  above(levels: readonly Level[], size: number): readonly (Taker | undefined)[] {
    for (const [at, level] of levels.entries()) {
      if (!level.isUniform || this.hasEdge) return this.viewsOf(levels.slice(at)).map(larger(size));
      const taker = larger(size)(this.order(level, this.servers[0]).takers);
      if (taker) return [taker];
    }
    return [undefined];
  }

  /** What each deciding server makes of a level and those above it. */
  private viewsOf(levels: readonly Level[]): readonly (readonly Taker[])[] {
    const [first] = levels;
    const known = first && this.views.get(first);
    if (!first || known) return known ?? [];
    const views = this.deciders(levels).map((server) => this.takers(levels, server));
    this.views.set(first, views);
    return views;
  }
}

const larger =
  (size: number) =>
  (takers: readonly Taker[]): Taker | undefined =>
    takers.find(({ upTo }) => upTo > size);
