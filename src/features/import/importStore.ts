import { useSyncExternalStore } from "react";
import { countText } from "../../components/sizeText";
import type { Choices } from "../../core/formats";
import { announce } from "../../ui/announce";
import { Cancelled } from "../../workers/cancelled";
import type { ImportOutcome, Progress } from "../../workers/import.protocol";
import { readInWorker } from "../../workers/importClient";
import type { Reading } from "../../workers/oneShot";
import { joinFiles } from "./joinFiles";

/** What the place shows. Files stay on the list until they are taken off: each drop adds to it. */
export interface ImportState {
  readonly files: readonly File[];
  /** What was chosen where a file can be read in two ways. */
  readonly choices: Choices;
  readonly reading: Progress | undefined;
  readonly outcome: ImportOutcome | undefined;
  /** Why nothing could be read at all. */
  readonly failed: string | undefined;
}

const empty: ImportState = {
  files: [],
  choices: {},
  reading: undefined,
  outcome: undefined,
  failed: undefined,
};

let state = empty;
/** The state before the reading that runs; cancelling leads back to it. */
let settled = empty;
let current: Reading<ImportOutcome> | undefined;
const watchers = new Set<() => void>();

function put(next: ImportState): void {
  state = next;
  for (const watcher of watchers) watcher();
}

/** Reads these files besides those that are on the list. */
export function addFiles(files: readonly File[]): void {
  const faulty = state.outcome?.files.filter(({ fault }) => fault) ?? [];
  read(joinFiles(state.files, files, new Set(faulty.map(({ name }) => name))));
}

/** Reads text that was pasted, as an input of its own. */
export const addText = (text: string): void => addFiles([new File([text], "pasted")]);

/** Reads all again, with another choice for something ambiguous. */
export const choose = (id: string, option: string): void =>
  read(state.files, { ...state.choices, [id]: option });

export function removeFile(index: number): void {
  const files = state.files.filter((_, at) => at !== index);
  if (files.length > 0) read(files);
  else startOver();
}

/** Ends a running reading; the list is as it was before it began. */
export function cancelReading(): void {
  current?.cancel();
}

export function startOver(): void {
  current?.cancel();
  settle(empty);
}

function settle(next: ImportState): void {
  current = undefined;
  settled = next;
  put(next);
}

function read(files: readonly File[], choices: Choices = state.choices): void {
  current?.cancel();
  const of = files.reduce((sum, { size }) => sum + size, 0);
  let told = 0;
  announce(`Reading ${countText(files.length, "file")}.`);
  const reading = readInWorker({ files, choices }, (progress) => {
    if (current !== reading) return;
    put({ ...state, reading: progress });
    const quarter = Math.floor((4 * progress.read) / Math.max(1, progress.of));
    if (quarter > told && quarter < 4) announce(`${quarter * 25} percent read.`);
    told = quarter;
  });
  current = reading;
  put({ ...settled, files, choices, reading: { read: 0, of }, failed: undefined });
  reading.outcome.then(
    (outcome) => {
      if (current !== reading) return;
      settle({ ...empty, files, choices, outcome });
      announceOutcome(outcome);
    },
    (error: unknown) => {
      if (current !== reading) return;
      const failed = error instanceof Error ? error.message : String(error);
      settle(error instanceof Cancelled ? settled : { ...empty, files, choices, failed });
    },
  );
}

function announceOutcome({ files, imported }: ImportOutcome): void {
  const refused = files.filter(({ fault }) => fault).length;
  const read = files.length - refused;
  announce(
    `${read} ${read === 1 ? "file" : "files"} read, ${imported.connectors.length} connectors.${
      refused > 0 ? ` ${refused} refused.` : ""
    }`,
    { urgent: refused > 0 },
  );
}

const importStore = {
  get: () => state,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};

export const useImport = (): ImportState =>
  useSyncExternalStore(importStore.watch, importStore.get);
