import Papa from "papaparse";
import { isKnownName, ownName } from "../adopt";
import { isHeader, isTypeLine, type Start, typeIn } from "./header";

export interface Row {
  /** 1-based line where it begins. */
  readonly line: number;
  readonly fields: readonly string[];
  /** Why its fields cannot be told apart. */
  readonly fault?: string;
}

/** One table with its names. */
export interface Section {
  /** 1-based line of the names. */
  readonly line: number;
  readonly types: readonly string[];
  readonly names: readonly string[];
  readonly rows: Row[];
}

/** Lines that are of no table: a word below it, a prompt. */
export interface Stray {
  readonly line: number;
  readonly text: string;
}

/** The tables of a text, one after the other, from where the first begins. */
export function sectionsOf(
  lines: readonly string[],
  { delimiter, index }: Start,
): { readonly sections: readonly Section[]; readonly strays: readonly Stray[] } {
  const text = lines.slice(index).join("\n");
  const { data, errors } = Papa.parse(text, { delimiter, newline: "\n", skipEmptyLines: false });
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const sections: Section[] = [];
  const strays: Stray[] = [];
  let types: readonly string[] = [];
  let line = index + 1;
  /** A run of lines that are no rows is told once. */
  let isStray = false;
  for (const [at, fields] of data.entries()) {
    const last = sections.at(-1);
    const filled = fields.filter((field) => field.trim() !== "").length;
    const names = fields.map((field) => field.trim());
    if (isTypeLine(fields[0] ?? "")) types = [typeIn(fields.join(delimiter))];
    else if (types.length > 0 || !last || isAgain(names, last)) {
      if (filled > 0) {
        sections.push({ line, types, names: trimmed(names).map(ownName), rows: [] });
        types = [];
      }
    } else if (filled > 0 && (fields.length > 1 || last.names.length === 1 || broken.has(at))) {
      last.rows.push({ line, fields, ...faultOf(fields, last.names, broken.has(at), line) });
      isStray = false;
    } else if (filled > 0 && !isStray) {
      strays.push({ line, text: names.find((name) => name !== "") ?? "" });
      isStray = true;
    }
    line += 1 + breaksInAll(fields);
  }
  return { sections, strays };
}

/** The names of another table: those of the last again, or names of outputs and nothing else. */
const isAgain = (fields: readonly string[], { names }: Section): boolean => {
  const own = trimmed(fields);
  const isSame = own.length === names.length && own.every((each, at) => each === names[at]);
  return isSame || (own.length > 1 && own.every(isKnownName) && isHeader(own));
};

/** A spreadsheet leaves delimiters behind the last name. */
function trimmed(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== "");
  return names.slice(0, last + 1);
}

const breaksInAll = (fields: readonly string[]): number =>
  fields.reduce((sum, field) => sum + breaksIn(field), 0);

export function breaksIn(field: string): number {
  let count = 0;
  for (let at = field.indexOf("\n"); at >= 0; at = field.indexOf("\n", at + 1)) count += 1;
  return count;
}

function faultOf(
  fields: readonly string[],
  names: readonly string[],
  isBroken: boolean,
  line: number,
) {
  if (isBroken) return { fault: openQuote(line, line + breaksInAll(fields)) };
  const more = fields.slice(names.length).some((field) => field.trim() !== "");
  return more ? { fault: tooMany(names.length) } : {};
}

function openQuote(line: number, last: number): string {
  const rows = last > line ? `, nor the rows down to line ${last}` : "";
  return `A quotation mark in this row is not closed, or stands in the middle of a field: its fields cannot be told apart${rows}. Export again with Export-Csv.`;
}
const tooMany = (count: number): string =>
  `This row has more fields than the ${count} names above: a value holds the delimiter and has no quotation marks. Export again with Export-Csv.`;
