import { columnsOf, isDashes, type Span } from "./columns";
import { isPrompt } from "./command";
import { isBlank } from "./lines";
import { isPropertyName } from "./property";
import type { ShownRow, ShownTable } from "./shown";

export interface FoundTable {
  readonly table: ShownTable;
  /** Index of the line behind it. */
  readonly end: number;
}

/** The table whose headings stand in a line; undefined where none does. */
export function tableAt(
  lines: readonly string[],
  index: number,
  isName: (name: string) => boolean = isPropertyName,
): FoundTable | undefined {
  const header = lines[index] ?? "";
  const ruled = isDashes(lines[index + 1] ?? "") ? 1 : 2;
  const rule = lines[index + ruled] ?? "";
  if (isBlank(header) || isDashes(header) || !isDashes(rule)) return undefined;
  if (ruled === 2 && !isBlank(lines[index + 1] ?? "")) return undefined;
  const rows: number[] = [];
  let end = index + ruled + 1;
  for (; ; end += 1) {
    // Behind the last line all is blank, which ends a table of either kind.
    const line = lines[end] ?? "";
    // An editor that put a blank line behind the headings put one behind every row.
    if (isBlank(line) && (ruled === 1 || isBlank(lines[end + 1] ?? ""))) break;
    if (isPrompt(line) || isDashes(lines[end + 1] ?? "")) break;
    if (ruled === 2 && !isBlank(line) && !/\S\s{2,}\S/.test(line)) break;
    if (!isBlank(line)) rows.push(end);
  }
  const texts = rows.map((row) => lines[row] ?? "");
  const spans = columnsOf(rule, [header, ...texts]);
  const own = spans ?? columnsOf(rule, [header]);
  if (!own) return undefined;
  const names = own.map(({ from, to }) => header.slice(from, to).trim());
  const known = names.filter((name) => isName(name)).length;
  if (known === 0 || (known === 1 && names.length > 2)) return undefined;
  const table: ShownTable = {
    is: "table",
    line: index + 1,
    names,
    lines: lines.slice(index, end),
    rows: rowsOf(rows, texts, own, { isMixed: spans === undefined, key: keyOf(names) }),
  };
  return { table, end };
}

/** The column that every row fills; a row that does not is the rest of the one above it. */
const keyOf = (names: readonly string[]): number =>
  Math.max(0, names.indexOf("Identity"), names.indexOf("Name"));

function rowsOf(
  indexes: readonly number[],
  texts: readonly string[],
  spans: readonly Span[],
  { isMixed, key }: { readonly isMixed: boolean; readonly key: number },
): readonly ShownRow[] {
  const longest = Math.max(0, ...texts.slice(0, 10_000).map((text) => text.trimEnd().length));
  const rows = texts.map((text, index): ShownRow => {
    const line = (indexes[index] ?? 0) + 1;
    const cells = spans.map(({ from, to }) => {
      const cell = text.slice(from, to);
      const end = Number.isFinite(to) ? to : longest;
      return { text: cell.trim(), isFull: from + cell.trimEnd().length >= end };
    });
    const crosses = isMixed && spans.some(({ to }) => (text[to] ?? " ").trim() !== "");
    return { line, cells, ...(crosses && { fault: mixed }) };
  });
  return rows.map((row, index) => {
    const isWrapped = row.cells[key]?.text === "" || rows[index + 1]?.cells[key]?.text === "";
    return isWrapped && !row.fault ? { ...row, fault: wrapped } : row;
  });
}

const mixed =
  "The columns run into each other in this row, so that its cells cannot be told apart. Run the command with Format-List.";
const wrapped =
  "The row is wrapped over several lines, so that its cells cannot be told apart. Run the command with Format-List.";
