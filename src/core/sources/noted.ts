import keys from "./keys.json" with { type: "json" };
import type { Source } from "./source";
import type { Standing } from "./standing";
import standings from "./standings.json" with { type: "json" };

/** A document by the key that our notes give it: `AR`, `NRC`, `RFC5321`. */
export type DocumentKey = keyof typeof keys;
/** A row of our notes: `R12`, `V5`, `S20`, `F8`, `W29`, `PV1`. */
export type RowId = keyof typeof standings;

const notesOnLogs = "Notes on logs and queues";
const notes: Readonly<Record<string, string>> = {
  R: "Notes on the receive side",
  V: "Notes on the receive side",
  W: "Notes on the receive side",
  S: "Notes on the send side",
  F: "Cases from the field",
  PV: "Notes on mail providers",
  ...Object.fromEntries([..."ACGHIKLMNPQTX"].map((letter) => [letter, notesOnLogs])),
};

const rowSource = ([id, standing]: [string, string]): [string, Source] => [
  id,
  {
    title: id.endsWith("(log-formats)")
      ? notesOnLogs
      : (notes[id.replace(/\d+[a-z]?$/, "")] ?? "Notes"),
    section: id,
    standing: standing as Standing,
  },
];

/** Everything that our notes cite or state, by id. Made by scripts/sources.mjs from the notes themselves. */
export const noted: Readonly<Record<string, Source>> = {
  ...(keys as Readonly<Record<string, Source>>),
  ...Object.fromEntries(Object.entries(standings).map(rowSource)),
};

/** What a row states, on whose word, and how sure that is; in the words of the notes, with their Markdown. */
export interface Statement {
  readonly text: string;
  /** Keys of documents, as written: `NRC; L`. */
  readonly source?: string;
  readonly confidence?: string;
}

/** All statements by row id. Loaded when somebody reads them: the ids alone are a tenth of it. */
export async function statements(): Promise<Readonly<Record<RowId, Statement>>> {
  return (await import("./statements.json")).default;
}
