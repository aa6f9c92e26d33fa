/** What a spreadsheet would read as the beginning of a formula, also behind blanks and in full width. */
const formula = /^[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A cell of CSV: quoted, and with an apostrophe before what a spreadsheet would reckon with. */
const cell = (text: string): string =>
  `"${formula.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;

/** One line of CSV for a spreadsheet, with its end: every cell quoted, none begins as a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;
