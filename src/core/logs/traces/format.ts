import type { NatPair, TraceEvent } from "./event";
import type { TraceKind } from "./kinds";
import type { Stamp } from "./stamp";

/** An event before its line and the time of the file are known. */
export interface Found extends Omit<TraceEvent, "line" | "time"> {
  readonly stamp: Stamp;
}

/** What a line is: no event by design, taken, or not readable. Of a line that is taken not all are events. */
export type ReadLine =
  | { readonly is: "header" }
  | { readonly is: "used"; readonly event?: Found; readonly nat?: readonly NatPair[] }
  | { readonly is: "faulty"; readonly reason: string };

/** What a person says of a trace, where its lines do not. */
export interface TraceOptions {
  /** Which columns of a CSV hold what, where its format is not known by content (X1). */
  readonly columns?: ColumnNames;
  /** Words in the free prefix of netfilter's lines, and what was done with such packets (N1). */
  readonly prefixes?: ReadonlyMap<string, "allowed" | "dropped">;
}

/** Which columns of a CSV hold what, by their names as a person gave them once (X1). */
export interface ColumnNames {
  readonly time: string;
  /** The day, where it stands in a column of its own. */
  readonly date?: string;
  readonly source: string;
  readonly sourcePort?: string;
  readonly destination: string;
  readonly destinationPort?: string;
  readonly action?: string;
  readonly protocol?: string;
}

/** One format of traces: one file, and one line in the list. */
export interface TraceFormat {
  readonly kind: TraceKind;
  /** Whether a line is surely of this format. */
  knows(line: string): boolean;
  /** A reader of one file: formats have headers, and lines that go together. */
  begin(options: TraceOptions): (line: string) => ReadLine;
}

export const header: ReadLine = { is: "header" };
/** A line of the format, or of its neighbours in the same log, that has no address pair. */
export const noEvent: ReadLine = { is: "used" };

export const faulty = (reason: string): ReadLine => ({ is: "faulty", reason });
export const used = (event: Found, nat?: readonly NatPair[]): ReadLine =>
  nat === undefined || nat.length === 0 ? { is: "used", event } : { is: "used", event, nat };

/** Reasons for faulty lines, in the words of log-formats 4. */
export const reason = {
  fields: "too few fields",
  time: "date-time not readable",
  address: "address not readable",
  quote: "unclosed quote",
  nul: "NUL bytes",
  cut: "cut line",
  long: "line too long",
  strange: "not of this format",
} as const;
