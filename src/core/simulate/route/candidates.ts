import type { Phrase } from "../../finding";
import type { Server } from "../../model";
import type { Sender } from "../sender";
import type { Outside, RouteBecause, RouteCandidate, RouteCandidates, SetAside } from "./candidate";
import { type Fleet, nearnessOf, originOf, sees, siteCostOf } from "./fleet";
import { compare, decidedBy, type Entry, type Placed } from "./order";
import { type Index, indexOf } from "./spaces";
import { loserWhy, outWhy, winnerWhy } from "./why";

/**
 * Which connectors may take a message to a domain, best first (S20 to S37): enabled, large enough, in sight of
 * the deciding server, with a space that holds the domain; then specificity, aggregate cost, nearness, name.
 * Without a deciding server all count as equally near, and scoped ones are seen by somebody. `size` in bytes.
 */
export function routeCandidates(
  senders: readonly Sender[],
  domain: string,
  size: number,
  server: Server | undefined,
  fleet: Fleet,
): RouteCandidates {
  const index = indexOf(senders, fleet);
  const seen = new Set<Sender>();
  const order: Placed[] = [];
  for (const level of index.levels(domain, server))
    for (const placed of usable(level, size, server, fleet).sort(compare)) {
      if (seen.has(placed.entry.sender)) continue;
      seen.add(placed.entry.sender);
      order.push(placed);
    }
  const [first, second] = order;
  const candidates = order.map((placed, at): RouteCandidate => {
    const because = at === 0 || !first ? "won" : behind(first, placed);
    const why =
      because === "won" || !first
        ? winnerWhy(placed, second && behind(placed, second), domain, server)
        : loserWhy(placed, first, because, server);
    return shown(placed, because, why);
  });
  const tie = order.filter((each) => first && (each === first || behind(first, each) === "name"));
  const out = outWhys(domain, size, server);
  return {
    winner: candidates[0],
    candidates,
    setAside: senders
      .filter((each) => !seen.has(each))
      .map((sender): SetAside => {
        const because = outside(sender, index, domain, server, fleet);
        return { sender, because, why: out(sender, because) };
      }),
    tie: tie.length > 1 ? tie.map(({ entry }) => entry.sender) : [],
  };
}

/** The winner alone, kept: what rules ask for many domains, sizes and servers. */
export function winnerFor(
  senders: readonly Sender[],
  domain: string,
  size: number,
  server: Server | undefined,
  fleet: Fleet,
): RouteCandidate | undefined {
  const index = indexOf(senders, fleet);
  for (const level of index.levels(domain, server)) {
    const best = bestOf(index, level, size, server, fleet);
    if (best) return shown(best, "won", winnerWhy(best, "won", domain, server));
  }
  return undefined;
}

function bestOf(
  index: Index,
  level: readonly Entry[],
  size: number,
  server: Server | undefined,
  fleet: Fleet,
): Placed | null {
  const key = `${size} ${server?.id ?? ""}`;
  const asked = index.best.get(level) ?? new Map<string, Placed | null>();
  index.best.set(level, asked);
  const known = asked.get(key);
  if (known !== undefined) return known;
  let best: Placed | null = null;
  for (const placed of usable(level, size, server, fleet))
    if (!best || compare(placed, best) < 0) best = placed;
  asked.set(key, best);
  return best;
}

const shown = (
  { entry, cost, nearness }: Placed,
  because: RouteBecause,
  why: Phrase,
): RouteCandidate => ({
  sender: entry.sender,
  space: entry.space,
  row: entry.row,
  cost,
  nearness,
  won: because === "won",
  because,
  why,
});

function behind(first: Placed, other: Placed): Exclude<RouteBecause, "won"> {
  const same = entryLevel(first.entry) === entryLevel(other.entry);
  return same ? decidedBy(first, other) : "specificity";
}

/** Spaces of one level are equal but for case. */
const entryLevel = ({ space }: Entry): string => space.space.toLowerCase();

function usable(
  level: readonly Entry[],
  size: number,
  server: Server | undefined,
  fleet: Fleet,
): Placed[] {
  const placed: Placed[] = [];
  for (const entry of level) {
    const { sender, origin } = entry;
    if (sender.maxMessageSize !== undefined && size > sender.maxMessageSize) continue;
    if (!sees(server, origin, sender.value("IsScopedConnector") === true)) continue;
    placed.push({
      entry,
      cost: entry.space.cost + siteCostOf(origin, server, fleet),
      nearness: nearnessOf(origin, server),
    });
  }
  return placed;
}

/** Reasons for connectors that are out; one that speaks of no connector is made once. */
function outWhys(domain: string, size: number, server: Server | undefined) {
  const shared = new Map<Outside, Phrase>();
  return (sender: Sender, because: Outside): Phrase => {
    const known = shared.get(because);
    if (known) return known;
    const why = outWhy(sender, because, domain, size, server);
    if (because !== "size") shared.set(because, why);
    return why;
  };
}

function outside(
  sender: Sender,
  index: Index,
  domain: string,
  server: Server | undefined,
  fleet: Fleet,
): Outside {
  if (!sender.enabled) return "disabled";
  if (!index.holds(sender, domain, server)) return "space";
  const origin = originOf(sender, fleet);
  if (origin.gone) return "gone";
  return sees(server, origin, sender.value("IsScopedConnector") === true) ? "size" : "scope";
}
