import type { Choices, Fault, Imported } from "../core/formats";
import type { Organisation } from "../core/model";

/** What the worker is given: the files of one drop, in the order of their names on the list. */
export interface ImportRequest {
  readonly files: readonly File[];
  /** What a person chose where a file can be read in two ways. */
  readonly choices: Choices;
}

/** How many values and statements had each fate; together they are all that was read. */
export interface Figures {
  readonly used: number;
  readonly setAside: number;
  readonly ambiguous: number;
  readonly computed: number;
  readonly unknown: number;
  readonly refused: number;
}

/** One file of the drop: what it is, or why it was refused as a whole. */
export interface FileOutcome {
  readonly name: string;
  readonly bytes: number;
  readonly fault?: Fault;
}

/** What was read of all files together. */
export interface ImportOutcome {
  readonly files: readonly FileOutcome[];
  readonly imported: Imported;
  readonly figures: Figures;
  /** Saved designs among the files; each is an organisation of its own. */
  readonly designs: readonly { readonly file: string; readonly organisation: Organisation }[];
}

/** Bytes so far, of how many. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

export type ImportMessage =
  | ({ readonly is: "progress" } & Progress)
  | { readonly is: "done"; readonly outcome: ImportOutcome }
  /** Something that no file is to blame for. */
  | { readonly is: "failed"; readonly why: string };
