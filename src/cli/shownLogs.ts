import {
  type CorrelateOptions,
  type Correlation,
  correlateTimed,
  type FileAccount,
  type LogReading,
  type Trace,
  timedOf,
} from "../core/logs";
import type { LogsRead } from "./readLogs";

/** Each trace beside the sessions of all logs; nothing is looked at where there is no trace. */
export function correlated(
  { reading, files }: LogsRead,
  options: CorrelateOptions,
): readonly Correlation[] {
  const traces = files.flatMap((file) => (file.is === "trace" ? [file.trace] : []));
  const timed = traces.length === 0 ? [] : timedOf(reading.sessions());
  return traces.map((trace) => correlateTimed(trace, timed, options));
}

/** What is told of every file; of listings of queues no more. */
export interface ShownFile {
  readonly name: string;
  readonly kind: string;
  readonly lines: number;
  readonly used?: number;
  readonly headers?: number;
  readonly faulty?: number;
  readonly faults?: FileAccount["faults"] | Trace["faults"];
}

/** What became of each file, with the failures that a connectivity log tells of and what a trace shows. */
export function shownFiles(
  { reading, files }: LogsRead,
  correlations: readonly Correlation[],
): readonly ShownFile[] {
  const logs = [...reading.files()];
  const beside = [...correlations];
  return files.flatMap((file): ShownFile[] => {
    if (file.is === "trace") {
      const { name, kind, lines, used, headers, faulty, faults, events } = file.trace;
      const account = { name, kind, lines, used, headers, faulty, faults };
      return [{ ...account, ...{ events: events.length }, ...traceFacts(beside.shift()) }];
    }
    const account = logs.shift();
    if (!account) return [];
    // Of a listing, lines are counted as such alone.
    const { name, lines } = account;
    return [file.is === "listing" ? { name, kind: file.kind, lines } : shownLog(reading, account)];
  });
}

function shownLog(reading: LogReading, { bytes: _, ...account }: FileAccount): ShownFile {
  if (account.kind !== "connectivity") return account;
  const failures = reading.failures(account.name).map(({ file: _, ...failure }) => failure);
  return Object.assign(account, { failures });
}

function traceFacts(correlation: Correlation | undefined): object {
  if (!correlation) return {};
  const { offsetMinutes, clockErrorMs, dropped, unanswered, nat } = correlation;
  return {
    ...(offsetMinutes !== undefined && { offsetMinutes, clockErrorMs }),
    ...{ dropped, unanswered, nat },
  };
}

/** A trace beside the sessions: those that it shows, those that failed and what it did with them. */
export function shownTrace(correlation: Correlation): object {
  const { name, attempts, packets, matchedSessions, ...rest } = correlation;
  const { dropped: _, unanswered: __, nat: ___, ...facts } = rest;
  return { name, attempts, packets, sessions: matchedSessions, ...facts };
}
