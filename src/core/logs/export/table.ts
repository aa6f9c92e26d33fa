import { csvLine, tabLine } from "../../values";
import type { Session } from "../sessions/session";
import { exportFields } from "./fields";

const columns = exportFields.filter(({ head }) => head !== undefined);

/** The heads of the columns. */
export const sessionHead = (): string => csvLine(columns.map(({ head = "" }) => head));

/** A session as a line of CSV for a spreadsheet. */
export const sessionLine = (session: Session): string => csvLine(cellsOf(session));

export const pastedHead = (): string => `${tabLine(columns.map(({ head = "" }) => head))}\n`;

/** A session as a line of cells that are pasted into a spreadsheet, or a ticket. */
export const pastedLine = (session: Session): string => `${tabLine(cellsOf(session))}\n`;

const cellsOf = (session: Session): readonly string[] =>
  columns.map(({ of }) => {
    const value = of(session);
    if (value === null || value === undefined) return "";
    return typeof value === "object" ? value.join("; ") : String(value);
  });
