import { withoutFormula } from "./formula";

/**
 * A line to be pasted into a spreadsheet or a ticket, without its end: a tab between cells. No cell parts rows, begins
 * as a formula, or opens a quote that would take in the cells behind it.
 */
export const tabLine = (cells: readonly string[]): string => cells.map(cell).join("\t");

function cell(text: string): string {
  const plain = withoutFormula(text.replace(/\s+/g, " "));
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
