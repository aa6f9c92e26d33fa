import { useSyncExternalStore } from "react";
import { countText } from "../../components/sizeText";
import type { ColumnNames } from "../../core/logs";
import { announce } from "../../ui/announce";
import type { GivenFiles } from "../../ui/droppedFiles";
import type { Answers, LogsOutcome, LogsProgress, LogsSettings } from "../../workers/logs.protocol";
import { type LogsClient, startLogs } from "../../workers/logsClient";
import { preference, setPreference } from "../../workspace/preferences";

/** What the place shows. The logs themselves stay in the worker, and nothing of them is stored. */
export interface LogsState {
  readonly reading: LogsProgress | undefined;
  readonly outcome: LogsOutcome | undefined;
  /** Paths of what was in dropped folders and could not be opened. */
  readonly unread: readonly string[];
  /** A setting was changed, and what follows from it is not here yet. */
  readonly settling: boolean;
  /** Why the reader itself failed. */
  readonly failed: string | undefined;
}

const empty: LogsState = {
  ...{ reading: undefined, outcome: undefined, failed: undefined },
  ...{ unread: [], settling: false },
};

let state = empty;
let client: LogsClient | undefined;
/** Files that came while others were read; they are next. */
let waiting: readonly GivenFiles[] = [];
let toldQuarter = 0;
const watchers = new Set<() => void>();

/** What was read on a desk that is not the one in use: nothing of one shows on another. */
interface Desk {
  readonly state: LogsState;
  readonly client: LogsClient | undefined;
  readonly waiting: readonly GivenFiles[];
}

let desk = "";
const others = new Map<string, Desk>();

/** Goes to another desk, where nothing lies at first; what lies on this one stays there. */
export function goToDesk(name: string): void {
  if (name === desk) return;
  changeDesk(name);
  put(state);
}

/** Forgets what lies on a desk, and goes back to the first one if it was in use. */
export function clearDesk(name: string): void {
  if (name === desk) goToDesk("");
  others.get(name)?.client?.end();
  others.delete(name);
}

function changeDesk(name: string): void {
  others.set(desk, { state, client, waiting });
  const next = others.get(name) ?? { state: empty, client: undefined, waiting: [] };
  others.delete(name);
  desk = name;
  ({ state, client, waiting } = next);
}

/** Does something on the desk on which it was begun. */
function onDesk<Given extends unknown[]>(
  name: string,
  act: (...given: Given) => void,
): (...given: Given) => void {
  return (...given) => {
    const here = desk;
    if (name === here) return act(...given);
    if (!others.has(name)) return;
    changeDesk(name);
    act(...given);
    changeDesk(here);
  };
}

function put(next: LogsState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Reads these files beside those that were read before. */
export const addFiles = (files: readonly File[]): void =>
  addFolders({ files, paths: files.map(({ name }) => name), unread: [] });

/** The same for all that is in folders. */
export function addFolders(given: GivenFiles): void {
  const { files, paths, unread } = given;
  if (files.length + unread.length === 0) {
    announce("There is no file in it.", { urgent: true });
    return;
  }
  if (state.reading) {
    waiting = [...waiting, given];
    return;
  }
  client ??= begun();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  toldQuarter = 0;
  announce(`Reading ${countText(files.length, "file")}.`);
  put({
    ...state,
    reading: { read: 0, of, sessions: state.outcome?.sessions ?? 0 },
    unread: [...state.unread, ...unread],
    failed: undefined,
  });
  client.read(files, paths);
}

/** Starts a reader before there is anything to read, as that takes a while. */
export function getReady(): void {
  client ??= begun();
}

/** A reader that knows the columns that were named before. */
function begun(): LogsClient {
  const here = desk;
  const started = startLogs({
    progress: onDesk(here, progressed),
    part: onDesk(here, part),
    done: onDesk(here, done),
    failed: onDesk(here, failed),
  });
  const columns = rememberedColumns();
  if (columns.length > 0) started.ask("set", { columns }).catch(() => undefined);
  return started;
}

const columnsKey = "logs.columns";
const mostColumns = 50;
const rememberedColumns = (): readonly ColumnNames[] =>
  preference<readonly ColumnNames[]>(columnsKey, []);

/** Names the columns of a CSV trace, for this and for all of its kind that come. */
export function nameColumns(names: ColumnNames): void {
  const columns = [names, ...rememberedColumns()].slice(0, mostColumns);
  setPreference(columnsKey, columns);
  changeLogs({ columns });
}

/** Forgets the columns of all CSV traces that were named. */
export function forgetColumns(): void {
  setPreference(columnsKey, []);
  changeLogs({ columns: [] });
}

/** Changes settings; the reader tells what follows. They hold until the page is left. */
export function changeLogs(change: Partial<LogsSettings>): void {
  const asked = client;
  if (!asked) return;
  const here = desk;
  put({ ...state, settling: true });
  asked.ask("set", change).then(
    onDesk(here, (outcome: LogsOutcome) => {
      if (client === asked) put({ ...state, outcome, settling: false });
    }),
    onDesk(here, (error: unknown) => {
      if (client !== asked) return;
      put({ ...state, settling: false });
      announce(error instanceof Error ? error.message : String(error), { urgent: true });
    }),
  );
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
  put({ ...state, reading: undefined, outcome, failed: undefined });
  const next = together(waiting);
  waiting = [];
  if (next.files.length > 0) addFolders(next);
}

const together = (given: readonly GivenFiles[]): GivenFiles => ({
  files: given.flatMap(({ files }) => files),
  paths: given.flatMap(({ paths }) => paths),
  unread: given.flatMap(({ unread }) => unread),
});

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

/** Whether files are being read; how far does not matter. */
export const useReading = (): boolean =>
  useSyncExternalStore(logsStore.watch, () => state.reading !== undefined);
