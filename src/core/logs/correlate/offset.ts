import type { Attempt } from "../traces/attempts";
import type { Missing } from "../traces/stamp";
import { type Base, baseNear, leastOffset, minute, mostOffset, moved, quarter } from "./clock";
import type { Level, SessionKeys } from "./sessionKeys";
import type { Timed } from "./timed";

/** How the clock of a trace is to be read. */
export interface Clock {
  /** Minutes that its zone is ahead of UTC. */
  readonly offsetMinutes: number;
  readonly from: "line" | "set" | "found";
  readonly base: Base;
  /** Milliseconds that it is ahead of the log beside its zone (K2). */
  readonly errorMs: number;
  /** Matches that speak for the offset, and for the next best where it was found. */
  readonly matches: number;
  readonly runnerUp?: { readonly offsetMinutes: number; readonly matches: number };
}

interface Vote {
  readonly base: Base;
  readonly offsetMinutes: number;
  tuples: number;
  failed: number;
  /** Of matches by 4-tuple, else of failed connects: how far the trace is ahead, in milliseconds. */
  readonly errors: number[];
  readonly failedErrors: number[];
}

/** Clocks that are further apart than this are no matter of seconds (K2). */
const mostError = minute;
/** The packets of a failed connect lie between its begin and 21 seconds later (K5). */
const [before, behind] = [3_000, 25_000];
/** Attempts and sessions of one destination that are compared for the offset. */
const mostAlike = 200;

/** What is known of a clock before sessions are looked at. */
export interface Known {
  readonly missing: Missing | undefined;
  readonly zone: number | undefined;
  readonly set: number | undefined;
}

/**
 * Finds how the clock of a trace is to be read, by trying every quarter of an hour: successful sessions vote by
 * their 4-tuples, failed connects by destination, port and minute (K1). undefined where nothing matches and no
 * zone is known.
 */
export function clockOf(
  attempts: readonly Attempt[],
  sessions: readonly Timed[],
  keys: SessionKeys,
  known: Known,
): Clock | undefined {
  const { missing, zone, set } = known;
  const fixed = set ?? zone;
  const votes = new Votes(missing, fixed);
  for (const level of ["tuple", "translated", "port"] as const) {
    if (votes.hasTuples) break;
    for (const attempt of attempts)
      if (isOfLevel(attempt, level))
        for (const session of keys.of(attempt, level)) votes.tuple(attempt, session);
  }
  voteFailed(attempts, sessions, votes);
  const [best, next] = votes.ranked();
  const from = set !== undefined ? "set" : zone !== undefined ? "line" : "found";
  if (!best) {
    if (fixed === undefined || missing !== undefined) return undefined;
    return { offsetMinutes: fixed, from, base: 0, errorMs: 0, matches: 0 };
  }
  return {
    ...{ offsetMinutes: best.offsetMinutes, from, base: best.base },
    errorMs: errorOf(best.errors.length > 0 ? best.errors : best.failedErrors),
    matches: best.tuples + best.failed,
    ...(next &&
      from === "found" && {
        runnerUp: { offsetMinutes: next.offsetMinutes, matches: next.tuples + next.failed },
      }),
  };
}

const isOfLevel = ({ to }: Attempt, level: Level): boolean =>
  (to.address === "") === (level === "port");

function voteFailed(attempts: readonly Attempt[], sessions: readonly Timed[], votes: Votes): void {
  const byServer = new Map<string, Timed[]>();
  for (const session of sessions) {
    const { server, isFailedConnect } = session;
    if (!isFailedConnect || !server) continue;
    const key = `${server.address} ${server.port}`;
    const group = byServer.get(key);
    if (!group) byServer.set(key, [session]);
    else if (group.length < mostAlike) group.push(session);
  }
  const counts = new Map<string, number>();
  for (const attempt of attempts) {
    const key = `${attempt.to.address} ${attempt.to.port}`;
    const group = byServer.get(key);
    const count = counts.get(key) ?? 0;
    if (!group || count >= mostAlike) continue;
    counts.set(key, count + 1);
    for (const session of group) votes.failed(attempt, session);
  }
}

class Votes {
  readonly #votes = new Map<string, Vote>();
  #tuples = 0;

  constructor(
    readonly missing: Missing | undefined,
    readonly fixed: number | undefined,
  ) {}

  get hasTuples(): boolean {
    return this.#tuples > 0;
  }

  tuple(attempt: Attempt, session: Timed): void {
    const error = this.#error(attempt, session);
    if (!error || Math.abs(error.ms) > mostError) return;
    error.vote.tuples += 1;
    error.vote.errors.push(
      wholeSeconds(attempt.first) ? error.ms + (session.start % 1000) : error.ms,
    );
    this.#tuples += 1;
  }

  failed(attempt: Attempt, session: Timed): void {
    const error = this.#error(attempt, session);
    if (!error || error.ms < -before || error.ms > behind) return;
    error.vote.failed += 1;
    error.vote.failedErrors.push(
      wholeSeconds(attempt.first) ? error.ms + (session.start % 1000) : error.ms,
    );
  }

  /** By matches, a 4-tuple counting for three; of equals the smaller offset. */
  ranked(): readonly Vote[] {
    return [...this.#votes.values()]
      .filter(({ tuples, failed }) => tuples + failed > 0)
      .sort(
        (one, other) =>
          other.tuples * 3 + other.failed - (one.tuples * 3 + one.failed) ||
          Math.abs(one.offsetMinutes) - Math.abs(other.offsetMinutes),
      );
  }

  #error(attempt: Attempt, session: Timed): { vote: Vote; ms: number } | undefined {
    const { missing, fixed } = this;
    // Seconds since the first packet have no zone.
    if (missing === "start") {
      const base = Math.round((session.start - attempt.first) / 1000) * 1000;
      return { vote: this.#vote(base, 0), ms: attempt.first + base - session.start };
    }
    const near = session.start + (fixed ?? 0) * minute;
    const base = baseNear(attempt.first, missing, near);
    const ahead = moved(attempt.first, missing, base) - session.start;
    const offset = fixed ?? Math.round(ahead / quarter) * 15;
    if (offset < leastOffset || offset > mostOffset) return undefined;
    return { vote: this.#vote(base, offset), ms: ahead - offset * minute };
  }

  #vote(base: Base, offsetMinutes: number): Vote {
    const key = `${base} ${offsetMinutes}`;
    const known = this.#votes.get(key);
    if (known) return known;
    const vote = { base, offsetMinutes, tuples: 0, failed: 0, errors: [], failedErrors: [] };
    this.#votes.set(key, vote);
    return vote;
  }
}

/** A clock that shows whole seconds has left the rest out. */
const wholeSeconds = (time: number): boolean => time % 1000 === 0;

/** The median; below the tenth of a second clocks are alike. */
function errorOf(errors: readonly number[]): number {
  const sorted = [...errors].sort((one, other) => one - other);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.abs(median) < 100 ? 0 : median;
}
