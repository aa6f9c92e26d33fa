import { type Attempt, eachAttempt } from "../traces/attempts";
import { Destinations } from "../traces/destinations";
import type { TraceEvent } from "../traces/event";
import type { Trace } from "../traces/trace";
import type { Timed } from "./timed";

/** What a trace comes to beside sessions. */
export interface Summary {
  /** The attempts that may be sessions, in the order of their first packets; all others are counted only. */
  readonly attempts: readonly Attempt[];
  readonly destinations: Destinations;
  /** Times of its first and its last event, by its own clock. */
  readonly first: number;
  readonly last: number;
}

/** Goes through the events once. Sessions say which ports matter: attempts at others are not kept. */
export function summaryOf({ events }: Trace, sessions: readonly Timed[]): Summary {
  const ports = new Set(sessions.map(({ server }) => server?.port));
  const attempts: Attempt[] = [];
  const destinations = new Destinations();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  function* timed(): Iterable<TraceEvent> {
    for (const event of events) {
      first = Math.min(first, event.time);
      last = Math.max(last, event.time);
      yield event;
    }
  }
  eachAttempt(timed(), (attempt) => {
    destinations.add(attempt);
    if (attempt.to.address === "" || ports.has(attempt.to.port)) attempts.push(attempt);
  });
  attempts.sort((one, other) => one.first - other.first);
  return { attempts, destinations, first, last };
}
