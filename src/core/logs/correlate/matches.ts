import { ascending } from "../../values";
import type { Attempt } from "../traces/attempts";
import type { NatPair } from "../traces/event";
import type { SessionKeys } from "./sessionKeys";
import type { Timed } from "./timed";

/** Times of one connection in log and trace differ by this at most, once the clock's own error is taken off (K2). */
const tolerance = 2_000;

export interface Matches {
  /** Which attempt is which session. */
  readonly sessions: ReadonlyMap<Attempt, Timed>;
  /** Pairs of addresses that matching by port and time has shown. */
  readonly learned: readonly NatPair[];
}

/**
 * The sessions that attempts are: by their 4-tuple and time; where the client's address was translated on the
 * way, by port and time, which shows what it was translated to (K3). `utc` is the time of an attempt.
 */
export function matchesOf(
  attempts: readonly Attempt[],
  keys: SessionKeys,
  utc: (attempt: Attempt) => number,
): Matches {
  const sessions = new Map<Attempt, Timed>();
  const taken = new Set<Timed>();
  const take = (attempt: Attempt, session: Timed | undefined): void => {
    if (!session) return;
    sessions.set(attempt, session);
    taken.add(session);
  };
  for (const attempt of attempts)
    take(attempt, nearest(keys.of(attempt, "tuple"), utc(attempt), taken));
  const supposed = new Map<string, { pair: NatPair; found: (readonly [Attempt, Timed])[] }>();
  for (const attempt of attempts) {
    if (sessions.has(attempt)) continue;
    const level = attempt.to.address === "" ? "port" : "translated";
    const session = nearest(keys.of(attempt, level), utc(attempt), taken);
    const inside = session?.client?.address;
    const outside = attempt.from.address;
    if (!session || inside === undefined) continue;
    const key = `${inside} ${outside}`;
    const known = supposed.get(key);
    if (known) known.found.push([attempt, session]);
    else supposed.set(key, { pair: { inside, outside }, found: [[attempt, session]] });
  }
  const learned: NatPair[] = [];
  // One port that happens to be the same is chance, unless there is no other.
  const most = Math.max(0, ...[...supposed.values()].map(({ found }) => found.length));
  for (const { pair, found } of supposed.values()) {
    if (found.length < 2 && most > 1) continue;
    if (pair.inside !== pair.outside) learned.push(pair);
    for (const [attempt, session] of found) if (!taken.has(session)) take(attempt, session);
  }
  return { sessions, learned: learned.sort((one, other) => ascending(one.inside, other.inside)) };
}

function nearest(
  sessions: readonly Timed[],
  time: number,
  taken: ReadonlySet<Timed>,
): Timed | undefined {
  let best: Timed | undefined;
  let least = tolerance;
  for (const session of sessions) {
    if (taken.has(session)) continue;
    // A clock that shows whole seconds is behind by the rest.
    const apart = Math.min(
      Math.abs(time - session.start),
      Math.abs(time - Math.floor(session.start / 1000) * 1000),
    );
    if (apart <= least) [best, least] = [session, apart];
  }
  return best;
}
