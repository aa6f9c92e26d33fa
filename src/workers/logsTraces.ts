import {
  answerTogether,
  type Correlation,
  correlateTimed,
  type LogReading,
  type NatPair,
  type SessionFacts,
  type Timed,
  type Trace,
  timedOf,
} from "../core/logs";
import { hour } from "../core/values";
import type { TraceGroup, TraceOutcome } from "./logs.protocol";
import { traceWords } from "./traceWords";

/** What a person says of traces. */
export interface TraceSettings {
  /** Minutes that the clock of a trace is ahead of UTC, by its name; those that are not named are found. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly nat: readonly NatPair[];
}

/** Sessions that are told between two rests, in which other questions are answered. */
const stride = 2000;
/** Zones, clocks that are wrong, and a connect that lasts: sessions further away are not of a trace. */
const around = 16 * hour;
const mostDropped = 20;
const pause = (): Promise<void> => new Promise((go) => setTimeout(go));

/** Traces beside the sessions. Sessions are told once; other settings match what is there anew. */
export class LogsTraces {
  readonly #reading: LogReading;
  #timed: { readonly key: string; readonly all: readonly Timed[] } = { key: "", all: [] };
  #traces: readonly Trace[] = [];
  #correlations: readonly Correlation[] = [];

  constructor(reading: LogReading) {
    this.#reading = reading;
  }

  async match(traces: readonly Trace[], { offsets, nat }: TraceSettings): Promise<void> {
    const timed = traces.length === 0 ? [] : await this.#told(traces);
    this.#traces = traces;
    this.#correlations = traces.map((trace) => {
      const offsetMinutes = Object.hasOwn(offsets, trace.name) ? offsets[trace.name] : undefined;
      return correlateTimed(trace, timed, {
        nat,
        ...(offsetMinutes !== undefined && { offsetMinutes }),
      });
    });
  }

  outcomes(): readonly TraceOutcome[] {
    return this.#correlations.map((each, at) => {
      const { name, place, answer, nat, dropped, offsetMinutes, offsetFrom, matches } = each;
      const { clockErrorMs, runnerUp, isStopping } = each;
      const trace = this.#traces[at];
      return {
        ...{ name, place, answer, nat, isStopping, kind: trace?.kind ?? "trace-csv" },
        events: trace?.events.length ?? 0,
        clock: {
          ...{ from: offsetFrom, matches },
          ...(offsetMinutes !== undefined && { minutes: offsetMinutes }),
          ...(clockErrorMs !== undefined && { errorMs: clockErrorMs }),
          ...(runnerUp && { runnerUp }),
        },
        groups: groups
          .map((id) => ({ id, count: each[groupLists[id]].length }))
          .filter(({ count }) => count > 0),
        dropped: dropped.slice(0, mostDropped),
        moreDropped: Math.max(0, dropped.length - mostDropped),
      };
    });
  }

  /** What all of them say together. */
  together(): readonly string[] {
    return answerTogether(this.#correlations);
  }

  /** What they show of one session. */
  words(number: number): readonly string[] {
    return this.#correlations.flatMap((each, at) =>
      traceWords(each, this.#traces[at]?.kind, String(number)),
    );
  }

  /** The numbers of the sessions that a trace says something of. */
  sessions(name: string, group: string): readonly number[] {
    const id = groups.find((each) => each === group);
    const found = this.#correlations.find((each) => each.name === name);
    return id && found ? found[groupLists[id]].map(Number) : [];
  }

  async #told(traces: readonly Trace[]): Promise<readonly Timed[]> {
    const window = windowOf(traces);
    const key = JSON.stringify([this.#reading.count, this.#reading.bytes, window]);
    if (this.#timed.key === key) return this.#timed.all;
    const all: Timed[] = [];
    let some: SessionFacts[] = [];
    const { count } = this.#reading;
    for (let number = 0; number < count; number += 1) {
      const facts = this.#facts(number, window);
      if (facts) some.push(facts);
      if (some.length < stride && number < count - 1) continue;
      all.push(...timedOf(some));
      some = [];
      await pause();
    }
    all.sort((one, other) => one.start - other.start || Number(one.id) - Number(other.id));
    this.#timed = { key, all };
    return this.#timed.all;
  }

  /** What a trace is compared with, told without going through the rows of the session. */
  #facts(number: number, window: readonly [number, number] | undefined): SessionFacts | undefined {
    const { start, end, receives, connector, local, remote, verdict, cause } =
      this.#reading.overview(number);
    if (window && (end < window[0] || start > window[1])) return undefined;
    return {
      // Ids may come twice, or be blanked: here a session is named by its number.
      ...{ id: String(number), direction: receives ? "in" : "out", verdict, cause },
      ...{ start: new Date(start).toISOString(), end: new Date(end).toISOString() },
      connector: this.#reading.text(connector),
      local: this.#reading.text(local),
      remote: this.#reading.text(remote),
    };
  }
}

/** Which list of a correlation is which group of sessions. */
const groupLists = {
  failed: "failedSessions",
  matched: "matchedSessions",
  unanswered: "unansweredSessions",
  absent: "absentSessions",
  blocked: "locallyBlockedSessions",
} as const satisfies Readonly<Record<TraceGroup, keyof Correlation>>;
const groups = Object.keys(groupLists) as readonly TraceGroup[];

/** The time that traces cover, and some around it; undefined where one does not say its date. */
function windowOf(traces: readonly Trace[]): readonly [number, number] | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { missing, events } of traces) {
    if (missing !== undefined) return undefined;
    for (const { time } of events) {
      first = Math.min(first, time);
      last = Math.max(last, time);
    }
  }
  return [first - around, last + around];
}
