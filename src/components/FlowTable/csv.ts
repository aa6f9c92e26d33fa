/** A column with its head and the field that it shows. */
interface Field<R> {
  readonly id: keyof R & string;
  readonly head: string;
}

/** Rows as CSV for a spreadsheet: every cell quoted, none begins as a formula. */
export function csvOf<R>(columns: readonly Field<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map(({ head }) => cell(head)),
    ...rows.map((row) => columns.map(({ id }) => cell(String(row[id])))),
  ];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** A leading apostrophe keeps a spreadsheet from reckoning with what is a name. */
const cell = (text: string): string =>
  `"${/^[=+\-@\t\r]/.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;
