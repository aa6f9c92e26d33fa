import { nothing, type Quoted, quote, quoteBoolean, quoteNumber } from "../quote";

/** A value that no script can carry: half of a surrogate pair. */
export class Unwritable extends Error {}

/** Script text that quote.ts made, to be put in as it is. */
export interface Verbatim {
  readonly quoted: Quoted;
}

/** What a script holds as data. Keys of tables come from the catalogue or from the writer, never from a value. */
export type Datum = string | number | boolean | null | Verbatim | readonly Datum[] | Table;

export interface Table {
  readonly [key: string]: Datum | undefined;
}

/** A table that fits stands on one line. */
const longest = 100;

const isList = (datum: Datum): datum is readonly Datum[] => Array.isArray(datum);
const isTable = (datum: Datum | undefined): datum is Table =>
  typeof datum === "object" && datum !== null && !isList(datum) && !("quoted" in datum);

/**
 * A datum as lines of PowerShell that stand for exactly it, without an empty line: tables and lists of tables over
 * several lines, all else on one. Throws Unwritable.
 */
export function datumLines(datum: Datum): string[] {
  if (isTable(datum)) return tableLines(datum);
  if (!isList(datum)) return [scalar(datum)];
  if (datum.length === 0) return ["@()"];
  if (!datum.some((each) => isTable(each) || isList(each)))
    return [`@(${datum.map(one).join(", ")})`];
  return ["@(", ...indented(datum.flatMap(datumLines)), ")"];
}

function tableLines(table: Table): string[] {
  const parts = Object.entries(table).flatMap(([key, value]) => {
    if (!/^\w+$/.test(key)) throw new Error(`${key} is no key of a table.`);
    if (value === undefined) return [];
    const [first = "", ...rest] = datumLines(value);
    return [[`${key} = ${first}`, ...rest]];
  });
  if (parts.length === 0) return ["@{}"];
  const whole = `@{ ${parts.map(([first]) => first).join("; ")} }`;
  if (parts.every(({ length }) => length === 1) && whole.length < longest) return [whole];
  return ["@{", ...indented(parts.flat()), "}"];
}

const one = (datum: Datum): string => datumLines(datum).join(" ");

function scalar(datum: string | number | boolean | null | Verbatim | Table): string {
  if (datum === null) return nothing;
  if (typeof datum === "boolean") return quoteBoolean(datum);
  if (typeof datum === "object") return (datum as Verbatim).quoted;
  const written = typeof datum === "number" ? quoteNumber(datum) : quote(datum);
  if (!written.ok) throw new Unwritable(written.complaint.what);
  return written.value;
}

/** Lines four spaces further in. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
