import type { SessionRow } from "../../workers/logs.protocol";
import type { SessionColumn } from "./sessionColumns";

/** Rows to be pasted into a spreadsheet: a tab between cells, and no cell begins as a formula. */
export const tsvOf = (columns: readonly SessionColumn[], rows: readonly SessionRow[]): string =>
  rows.map((row) => columns.map(({ value }) => cell(value(row))).join("\t")).join("\n");

const cell = (text: string): string => {
  const plain = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
};
