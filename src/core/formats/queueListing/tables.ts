import type { ListedObject } from "../../logs";
import type { ShownRow, ShownTable } from "../formatList";
import { listed } from "./listed";

/** What a text lists, and the lines of it that cannot be told apart. */
export interface Listing {
  readonly objects: readonly ListedObject[];
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** A table holds no last error and cuts its values. */
  readonly notation: "clixml" | "json" | "csv" | "list" | "table";
}

/** The rows of a table; what is wrapped goes on in the same column of the next line (Q4). */
export function rowsOf(
  { names, rows }: ShownTable,
  before: number,
): Pick<Listing, "objects" | "skipped"> {
  const key = Math.max(
    0,
    names.findIndex((name) => name.toLowerCase() === "identity"),
  );
  // Each identity begins with its server; what has none is the rest of the one above it.
  const isIdentity = rows[0]?.cells[key]?.text.includes("\\") ?? false;
  const whole: { line: number; cells: { text: string; isFull: boolean }[]; fault?: string }[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    const name = row.cells[key]?.text ?? "";
    if (last && (name === "" || (isIdentity && !name.includes("\\")))) goOn(last.cells, row, key);
    else whole.push({ line: row.line + before, cells: [...row.cells], ...faultOf(row) });
  }
  const readable = whole.filter(({ fault }) => fault === undefined);
  return {
    objects: readable.map(({ line, cells }) =>
      listed(
        cells.map(({ text }, at) => [names[at] ?? "", text === "" ? null : text]),
        line,
      ),
    ),
    skipped: whole
      .filter(({ fault }) => fault !== undefined)
      .map(({ line, fault = "" }) => ({ line, reason: fault })),
  };
}

/** That a row is wrapped is no fault here: its pieces are joined. */
const faultOf = ({ fault }: ShownRow) =>
  fault === undefined || fault.startsWith("The row is wrapped") ? {} : { fault };

function goOn(cells: { text: string; isFull: boolean }[], row: ShownRow, key: number): void {
  for (const [at, { text, isFull }] of row.cells.entries()) {
    const above = cells[at];
    if (!above || text === "") continue;
    cells[at] = { text: `${above.text}${above.isFull || at === key ? "" : " "}${text}`, isFull };
  }
}
