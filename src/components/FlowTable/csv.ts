import { csvLine } from "../../core/values";

/** A column with its head and the field that it shows. */
interface Field<R> {
  readonly id: keyof R & string;
  readonly head: string;
}

/** Rows as CSV for a spreadsheet. */
export function csvOf<R>(columns: readonly Field<R>[], rows: readonly R[]): string {
  return [
    csvLine(columns.map(({ head }) => head)),
    ...rows.map((row) => csvLine(columns.map(({ id }) => String(row[id])))),
  ].join("");
}
