import { withoutFormula } from "./formula";

/** A cell of CSV: quoted, and nothing that a spreadsheet would reckon with. */
const cell = (text: string): string => `"${withoutFormula(text).replaceAll('"', '""')}"`;

/** One line of CSV for a spreadsheet, with its end: every cell quoted, none begins as a formula. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(",")}\r\n`;
