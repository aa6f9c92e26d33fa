import { tabLine } from "../../../core/values";
import type { SessionRow } from "../../../workers/logs.protocol";
import type { SessionColumn } from "./sessionColumns";

/** Rows to be pasted into a spreadsheet. */
export const tsvOf = (columns: readonly SessionColumn[], rows: readonly SessionRow[]): string =>
  rows.map((row) => tabLine(columns.map(({ value }) => value(row)))).join("\n");
