import { useSyncExternalStore } from "react";
import { countText } from "../../components/sizeText";
import { announce } from "../../ui/announce";
import type { Answers, LogsOutcome, LogsProgress } from "../../workers/logs.protocol";
import { type LogsClient, startLogs } from "../../workers/logsClient";

/** What the place shows. The logs themselves stay in the worker, and nothing of them is stored. */
export interface LogsState {
  readonly reading: LogsProgress | undefined;
  readonly outcome: LogsOutcome | undefined;
  /** Why the reader itself failed. */
  readonly failed: string | undefined;
}

const empty: LogsState = { reading: undefined, outcome: undefined, failed: undefined };

let state = empty;
let client: LogsClient | undefined;
/** Files that came while others were read; they are next. */
let waiting: readonly File[] = [];
let toldQuarter = 0;
const watchers = new Set<() => void>();

function put(next: LogsState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Reads these files beside those that were read before. */
export function addFiles(files: readonly File[]): void {
  if (state.reading) {
    waiting = [...waiting, ...files];
    return;
  }
  client ??= startLogs({ progress: progressed, part, done, failed });
  const of = files.reduce((sum, { size }) => sum + size, 0);
  toldQuarter = 0;
  announce(`Reading ${countText(files.length, "file")}.`);
  put({
    ...state,
    reading: { read: 0, of, sessions: state.outcome?.sessions ?? 0 },
    failed: undefined,
  });
  client.read(files);
}

/** Reads text that was pasted, as a file of its own. */
export const addText = (text: string): void => addFiles([new File([text], "pasted")]);

/** Ends a running reading; what was read is kept and shown. */
export function cancelReading(): void {
  waiting = [];
  client?.stop();
}

/** Forgets all that was read. */
export function startOver(): void {
  client?.end();
  client = undefined;
  waiting = [];
  put(empty);
}

/** Asks the reader; never answered where there is none any more, or where the question is taken back. */
export function askLogs<About extends keyof Answers>(
  about: About,
  ask: Answers[About]["ask"],
  signal?: AbortSignal,
): Promise<Answers[About]["answer"]> {
  return client?.ask(about, ask, signal) ?? new Promise(() => undefined);
}

function progressed(progress: LogsProgress): void {
  put({ ...state, reading: progress });
  const quarter = Math.floor((4 * progress.read) / Math.max(1, progress.of));
  if (quarter > toldQuarter && quarter < 4) announce(`${quarter * 25} percent read.`);
  toldQuarter = quarter;
}

function part(outcome: LogsOutcome): void {
  put({ ...state, outcome });
}

function done(outcome: LogsOutcome): void {
  const left = outcome.files.filter((file) => file.left !== undefined).length;
  announce(
    `${countText(outcome.files.length, "file")} read, ${countText(outcome.sessions, "session")}.${
      left > 0 ? ` ${left} not or only in part.` : ""
    }`,
    { urgent: left > 0 },
  );
  put({ reading: undefined, outcome, failed: undefined });
  const next = waiting;
  waiting = [];
  if (next.length > 0) addFiles(next);
}

function failed(why: string): void {
  client = undefined;
  waiting = [];
  put({ ...empty, failed: why });
}

const logsStore = {
  get: () => state,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};

export const useLogs = (): LogsState => useSyncExternalStore(logsStore.watch, logsStore.get);
