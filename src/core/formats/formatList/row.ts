import type { Adopter, Subject } from "../adopt";
import { cellOf, cutReason, isCut } from "../cells";
import { subjectOfTexts } from "./object";
import type { ShownRow } from "./shown";

const keys: Partial<Record<Subject, readonly string[]>> = {
  receive: ["Identity", "Name"],
  send: ["Identity", "Name"],
  permission: ["Identity", "User"],
};

/** Takes the rows of a table. A row whose name was cut is refused whole: it cannot be told apart. */
export function takeRows(
  names: readonly string[],
  rows: readonly ShownRow[],
  subject: Subject,
  adopter: Adopter,
): void {
  for (const row of rows) {
    const property = row.fault === undefined ? cutKey(names, row, subject) : undefined;
    const reason = row.fault ?? (property === undefined ? undefined : nameCut);
    if (reason !== undefined && isInherited(names, row)) {
      adopter.account.setAsideAt(row.line, "inherited permission entry", names.length);
      continue;
    }
    if (reason !== undefined) {
      adopter.account.refuseObject(
        { line: row.line, ...(property !== undefined && { property }), reason },
        names.length,
      );
      if (subject === "receive" || subject === "send") adopter.notWhole([subject]);
      continue;
    }
    const own = subjectOfTexts(names, (index) => row.cells[index]?.text ?? "", subject) ?? subject;
    adopter.take({
      line: row.line,
      types: [],
      isText: true,
      subject: own,
      properties: names.map((name, index) => {
        const { text = "", isFull = false } = row.cells[index] ?? {};
        const cell =
          isFull && isCut(text) ? { raw: undefined, lost: cutReason() } : cellOf(own, name, text);
        return { name, line: row.line, ...cell };
      }),
    });
  }
}

/** An inherited permission is left out, whatever was cut of it. */
const isInherited = (names: readonly string[], { cells, fault }: ShownRow): boolean =>
  fault === undefined &&
  names.some(
    (name, index) => /^(?:Is)?Inherited$/.test(name) && cells[index]?.text.toLowerCase() === "true",
  );

/** The name of the column that says whose the row is, and was cut. */
function cutKey(
  names: readonly string[],
  { cells }: ShownRow,
  subject: Subject,
): string | undefined {
  const cut = names.filter((_, index) => cells[index]?.isFull && isCut(cells[index].text));
  const key = cut.find((name) => keys[subject]?.includes(name));
  // The server says half of what a connector is called, unless Identity says it too.
  const isServer = subject === "receive" && cut.includes("Server") && !names.includes("Identity");
  return key ?? (isServer ? "Server" : undefined);
}

const nameCut =
  "The name was cut to fit the column, so that the row cannot be told apart. Run the command with Format-List, or pipe the table through Out-String -Width 4096.";
