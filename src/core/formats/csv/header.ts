import Papa from "papaparse";
import { isKnownName, ownName, subjectOf } from "../adopt";

/** Where a table of comma-separated values begins in a text, and what parts its fields. */
export interface Start {
  readonly delimiter: "," | ";" | "\t";
  /** Index of the first line of the table: `#TYPE`, or the names of the columns. */
  readonly index: number;
}

const delimiters = [",", ";", "\t"] as const;
/** What stands above it in a paste. */
const isAbove = (line: string): boolean =>
  line.trim() === "" || /^\s*(?:\[PS\]|PS\b)[^>]*>/.test(line) || isSeparatorLine(line);

/** A spreadsheet is told the delimiter so: it is part of the notation. */
export const isSeparatorLine = (line: string): boolean => /^sep=.$/i.test(line.trim());

/** The beginning of CSV; undefined where the text is none (script-shapes 7.3). */
export function startOf(lines: readonly string[]): Start | undefined {
  const index = lines.findIndex((line) => !isAbove(line));
  const first = lines[index];
  if (first === undefined) return undefined;
  const typed = isTypeLine(first);
  const header = typed ? (lines[index + 1] ?? "") : first;
  const ranked = delimiters
    .map((delimiter) => ({ delimiter, ...countsOf(header, delimiter) }))
    .sort((a, b) => b.known - a.known || b.fields - a.fields);
  const [best] = ranked;
  if (!best || (best.fields < 2 && !typed) || (!typed && !best.isHeader)) return undefined;
  return { delimiter: best.delimiter, index };
}

export const isTypeLine = (line: string): boolean => /^\s*"?#TYPE /i.test(line);

/** `#TYPE Deserialized.Microsoft.Exchange…ReceiveConnector`. */
export const typeIn = (line: string): string =>
  line.replace(/^\s*"?#TYPE\s+/i, "").replace(/["\s;,]+$/, "");

export const fieldsOf = (line: string, delimiter: string): readonly string[] =>
  (Papa.parse(line, { delimiter, newline: "\n", skipEmptyLines: false }).data[0] ?? []).map(
    (name) => ownName(name.trim()),
  );

/** Whether fields are names of columns: two at least that outputs have, and no text with a colon. */
export function isHeader(fields: readonly string[]): boolean {
  const known = fields.filter(isKnownName).length;
  // A command such as `Get-ReceiveConnector | fl Name,Bindings` has names with commas too.
  if (fields.some((field) => /[:{}|<>]/.test(field))) return false;
  if (known > 1) return true;
  const properties = fields.map((name) => ({ name, raw: undefined }));
  return fields.length > 1 && subjectOf({ types: [], properties }) !== undefined;
}

function countsOf(header: string, delimiter: string) {
  const fields = fieldsOf(header, delimiter);
  return {
    fields: fields.length,
    known: fields.filter(isKnownName).length,
    isHeader: isHeader(fields),
  };
}
