import type { Server } from "../../../../model";
import { type Entry, sees } from "../../../../simulate";
import { type Level, sizeLimit, sourceNamed, type Tier } from "./routeLevel";

/** A connector that wins, and the largest message for which it does, in bytes. */
export interface Taker {
  readonly entry: Entry;
  readonly upTo: number;
}

/** Two connectors between which the name alone decides (S31, S32). */
export interface RouteTie {
  readonly winner: Entry;
  readonly loser: Entry;
}

/** What happens between the connectors of one space at one server. */
export interface RouteOrder {
  /** From the smallest message to the largest: one that is too small is skipped (S28). */
  readonly takers: readonly Taker[];
  readonly ties: readonly RouteTie[];
}

/** Orders the connectors of one space as a server sees them (S20 steps 4 to 6): as many as it takes to fill every size. */
export function orderAt(level: Level, server: Server | undefined): RouteOrder {
  const takers: Taker[] = [];
  const ties: RouteTie[] = [];
  let most = -1;
  for (const tier of level.tiers)
    for (const equals of runs(tier, server)) {
      /** Sizes up to here are taken by cheaper or nearer connectors than these. */
      const before = most;
      if (before >= level.largest) return { takers, ties };
      let winner: Entry | undefined;
      for (const entry of equals) {
        const upTo = sizeLimit(entry.sender);
        if (upTo <= before || !isSeen(entry, server)) continue;
        if (upTo > most) {
          takers.push({ entry, upTo });
          most = upTo;
        }
        winner ??= entry;
        if (winner.sender !== entry.sender) ties.push({ winner, loser: entry });
      }
    }
  return { takers, ties };
}

const isSeen = ({ sender, origin }: Entry, server: Server | undefined): boolean =>
  sees(server, origin, sender.value("IsScopedConnector") === true);

const none: readonly Entry[] = [];

/** The connectors of one cost: those of the local server, of its site, of other sites. By name within. */
function* runs(tier: Tier, server: Server | undefined): Iterable<readonly Entry[]> {
  if (!server || tier.entries.length === 1) {
    yield tier.entries;
    return;
  }
  const own = tier.bySource.get(server.id) ?? tier.bySource.get(sourceNamed(server.name)) ?? none;
  yield own;
  const site = tier.bySite.get(server.site?.toLowerCase() ?? "") ?? none;
  const isOwn = new Set(own);
  yield site.filter((entry) => !isOwn.has(entry));
  const isNear = new Set([...own, ...site]);
  yield tier.entries.filter((entry) => !isNear.has(entry));
}
