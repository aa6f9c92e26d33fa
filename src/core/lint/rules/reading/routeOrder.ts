import type { Server } from "../../../model";
import {
  compareRoutes,
  decidedBy,
  type Entry,
  nearnessOf,
  type Placed,
  sees,
} from "../../../simulate";

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

/** Orders the connectors of one space as a server sees them (S20 steps 4 to 6). n log n. */
export function orderAt(entries: readonly Entry[], server: Server | undefined): RouteOrder {
  const placed = entries
    .filter(({ origin, sender }) =>
      sees(server, origin, sender.value("IsScopedConnector") === true),
    )
    .map(
      (entry): Placed => ({
        entry,
        cost: entry.space.cost,
        nearness: nearnessOf(entry.origin, server),
      }),
    )
    .sort(compareRoutes);
  const takers: Taker[] = [];
  const ties: RouteTie[] = [];
  let most = -1;
  /** Sizes up to here are taken by cheaper or nearer connectors than the run of equals that is looked at. */
  let before = -1;
  let first: Placed | undefined;
  let winner: Entry | undefined;
  for (const each of placed) {
    if (!first || decidedBy(first, each) !== "name") {
      first = each;
      winner = undefined;
      before = most;
    }
    const { entry } = each;
    const upTo = entry.sender.maxMessageSize ?? Number.POSITIVE_INFINITY;
    if (upTo > most) {
      takers.push({ entry, upTo });
      most = upTo;
    }
    if (upTo <= before) continue;
    winner ??= entry;
    if (winner.sender !== entry.sender) ties.push({ winner, loser: entry });
  }
  return { takers, ties };
}
