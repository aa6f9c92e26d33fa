import type { ListKind } from "../../core/catalogue";
import type { Complaint } from "../../core/values";

/** One piece of a pasted text and what became of it. */
export interface Reading {
  readonly text: string;
  /** 1-based line of the pasted text. */
  readonly line: number;
  readonly outcome:
    | { readonly as: "read"; readonly item: string; readonly note?: Complaint }
    | { readonly as: "already"; readonly item: string }
    | { readonly as: "refused"; readonly complaint: Complaint };
}

/**
 * Reads many values at once: one a line, or several parted by comma, semicolon or blank; a comment
 * runs from # to the end of its line. Nothing is dropped: each piece is read, already there, or
 * refused with its reason. Kinds whose items hold a comma or semicolon of their own are read by line first.
 */
export function readMany(
  kind: ListKind,
  text: string,
  present: readonly string[],
): readonly Reading[] {
  const known = new Set(present.map((each) => each.toLowerCase()));
  const readings: Reading[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/#.*$/, "").trim();
    if (line === "") continue;
    for (const piece of pieces(kind, line)) readings.push(judge(kind, piece, index + 1, known));
  }
  return readings;
}

/** A line that is one value stays whole; else it is cut where people part values. */
function pieces(kind: ListKind, line: string): readonly string[] {
  const bare = unquoted(line.replace(/[,;]\s*$/, ""));
  if (kind.parseItem(bare).ok) return [bare];
  return line
    .split(/[,;\s]+/)
    .map(unquoted)
    .filter((piece) => piece !== "");
}

/** Values copied out of a script still wear their quotes. */
const unquoted = (piece: string): string =>
  piece
    .trim()
    .replace(/^(['"\u2018\u2019\u201c\u201d])(.*)['"\u2018\u2019\u201c\u201d]$/, "$2")
    .trim();

function judge(kind: ListKind, text: string, line: number, known: Set<string>): Reading {
  const read = kind.parseItem(text);
  if (!read.ok) return { text, line, outcome: { as: "refused", complaint: read.complaint } };
  const key = read.value.toLowerCase();
  if (known.has(key)) return { text, line, outcome: { as: "already", item: read.value } };
  known.add(key);
  return {
    text,
    line,
    outcome: { as: "read", item: read.value, ...(read.note ? { note: read.note } : {}) },
  };
}

/** The values that a reading adds, in the order of the text. */
export const added = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap(({ outcome }) => (outcome.as === "read" ? [outcome.item] : []));

/** All values that a reading understood, for replacing the list. */
export const understood = (readings: readonly Reading[]): readonly string[] => [
  ...new Set(readings.flatMap(({ outcome }) => (outcome.as === "refused" ? [] : [outcome.item]))),
];
