import type { Attempt } from "../traces/attempts";
import type { NatPair } from "../traces/event";
import { placeOfKind } from "../traces/kinds";
import type { Trace } from "../traces/trace";
import { addressless, answerOf } from "./answer";
import { minute, moved } from "./clock";
import type { Correlation } from "./correlation";
import { failedConnects } from "./failedConnects";
import { matchesOf } from "./matches";
import { type Clock, clockOf } from "./offset";
import { SessionKeys } from "./sessionKeys";
import { type Standing, standingOf } from "./standing";
import { summaryOf } from "./summary";
import { type SessionFacts, type Timed, timedOf } from "./timed";

/** What a person may say of a trace. */
export interface CorrelateOptions {
  /** Minutes that its clock is ahead of UTC. */
  readonly offsetMinutes?: number;
  /** Inside addresses and what they are outside (K6). */
  readonly nat?: readonly NatPair[];
}

/**
 * Matches a trace with the sessions of the logs beside it, and says what the device did with those that failed
 * (log-formats 8). Without a match and without a zone in the line or set, nothing is said of sessions.
 */
export function correlate(
  trace: Trace,
  sessions: Iterable<SessionFacts>,
  options: CorrelateOptions = {},
): Correlation {
  return correlateTimed(trace, timedOf(sessions), options);
}

/** The same for sessions that were prepared once for several traces. */
export function correlateTimed(
  trace: Trace,
  timed: readonly Timed[],
  { offsetMinutes, nat = [] }: CorrelateOptions = {},
): Correlation {
  const { attempts, destinations, first, last } = summaryOf(trace, timed);
  const translations = destinations.translations(trace.nat);
  const keys = new SessionKeys(timed, [...translations, ...nat], attempts);
  const { missing, zone } = trace;
  const clock = clockOf(attempts, timed, keys, { missing, zone, set: offsetMinutes });
  const shown = {
    ...{ name: trace.name, place: placeOfKind[trace.kind], dropped: destinations.dropped() },
    unanswered: destinations.unanswered(),
  };
  if (trace.events.length === 0)
    return { ...shown, ...nothing, nat: translations, answer: addressless(shown.place) };
  if (!clock) {
    const facts = { ...shown, ...nothing, nat: translations };
    return { ...facts, answer: answerOf(facts, [], []) };
  }
  const utc = (time: number): number =>
    moved(time, missing, clock.base) - clock.offsetMinutes * minute - clock.errorMs;
  const utcOf = ({ first }: Attempt): number => utc(first);
  const matches = matchesOf(attempts, keys, utcOf);
  const rest = attempts.filter((attempt) => !matches.sessions.has(attempt));
  const failed = timed.filter(({ isFailedConnect }) => isFailedConnect);
  const seen = failedConnects(rest, failed, utcOf);
  const standing = standingOf({
    ...{ place: shown.place, failed, seen, matched: [...matches.sessions.values()] },
    ...{ attempts, from: utc(first), to: utc(last) },
  });
  const facts = {
    ...shown,
    ...clockFacts(clock, missing === "start"),
    ...idsOf(standing),
    nat: joined(translations, matches.learned),
    matchedSessions: ids([...matches.sessions.values()]),
  };
  return { ...facts, answer: answerOf(facts, standing.stopped, standing.absent) };
}

function idsOf(standing: Standing) {
  const { failed, attempts, packets, unanswered, absent, locallyBlocked } = standing;
  const absentWindow = windowOf(absent);
  return {
    ...{ failedSessions: ids(failed), attempts, packets, window: windowOf(failed) },
    isStopping: standing.stopped.length > 0,
    unansweredSessions: ids(unanswered),
    absentSessions: ids(absent),
    locallyBlockedSessions: ids(locallyBlocked),
    ...(absentWindow && { absentWindow }),
  };
}

const clockFacts = (clock: Clock, isZoneless: boolean) => ({
  ...(!isZoneless && { offsetMinutes: clock.offsetMinutes, clockErrorMs: clock.errorMs }),
  ...{ offsetFrom: clock.from, matches: clock.matches },
  ...(clock.runnerUp && !isZoneless && { runnerUp: clock.runnerUp }),
});

const nothing = {
  ...{
    offsetFrom: "unknown" as const,
    matches: 0,
    isStopping: false,
    failedSessions: [],
    attempts: 0,
    packets: 0,
  },
  ...{ matchedSessions: [], unansweredSessions: [], absentSessions: [] },
  ...{ locallyBlockedSessions: [], window: null },
};

const ids = (sessions: readonly Timed[]): readonly string[] =>
  [...sessions].sort((one, other) => one.start - other.start).map(({ id }) => id);

/** A connect gives up after 21 seconds (K5). */
const longestConnect = 21_000;

function windowOf(sessions: readonly Timed[]): readonly [string, string] | null {
  if (sessions.length === 0) return null;
  const starts = sessions.map(({ start }) => start);
  const last = new Date(most(starts) + longestConnect);
  return [new Date(least(starts)).toISOString(), last.toISOString()];
}

const least = (times: readonly number[]): number =>
  times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
const most = (times: readonly number[]): number =>
  times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);

function joined(one: readonly NatPair[], other: readonly NatPair[]): readonly NatPair[] {
  const known = new Set(one.map(({ inside }) => inside));
  return [...one, ...other.filter(({ inside }) => !known.has(inside))];
}
