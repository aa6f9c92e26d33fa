import {
  type Adopter,
  type Bag,
  isOfBothSides,
  type Subject,
  subjectOf,
  subjectOfFilled,
} from "../adopt";
import { cellOf, holdsValues, isTypeName } from "../cells";
import { typeColumnReason } from "./exportCommand";
import { isSeparatorLine, startOf } from "./header";
import { breaksIn, type Row, type Section, sectionsOf } from "./rows";

/** Reads what Export-Csv wrote; gives its objects to the adopter. false where the text is no CSV. */
export function readCsv(text: string, adopter: Adopter): boolean {
  const lines = text.split(/\r\n|\r|\n/);
  const start = startOf(lines);
  if (!start) return false;
  const above = lines
    .slice(0, start.index)
    .findIndex((line) => line.trim() !== "" && !isSeparatorLine(line));
  if (above >= 0) adopter.account.setAsideAt(above + 1, (lines[above] ?? "").trim());
  const { sections, strays } = sectionsOf(lines, start);
  for (const section of sections) takeSection(section, adopter);
  for (const stray of strays) adopter.account.setAsideAt(stray.line, stray.text);
  return true;
}

function takeSection(section: Section, adopter: Adopter): void {
  const { account } = adopter;
  const { line, names, types } = section;
  const properties = names.map((name) => ({ name, raw: undefined }));
  const subject = subjectOf({ types, properties });
  const rows: Row[] = [];
  for (const row of section.rows)
    if (row.fault === undefined) rows.push(row);
    else {
      account.refuseObject({ line: row.line, reason: row.fault }, names.length);
      if (subject === "receive" || subject === "send") adopter.notWhole([subject]);
    }
  const fieldsIn = (all: readonly Row[], column?: number): number =>
    all.reduce((sum, { fields }) => {
      const count = Math.min(fields.length, names.length);
      return sum + (column === undefined ? count : Number(column < count));
    }, 0);
  if (subject === undefined && types.length === 0 && names.every(isOfBothSides)) {
    account.refuseObject({ line, reason: eitherSide }, fieldsIn(rows));
    return;
  }
  const lost = typeColumns(section, rows, subject);
  const rightless = lost.find((column) => names[column] === "ExtendedRights");
  const reason = typeColumnReason(
    subject,
    lost.map((column) => names[column] ?? ""),
  );
  for (const column of rightless === undefined ? lost : [rightless]) {
    const part = { line, property: names[column] ?? "", reason };
    account.refuseObject(part, fieldsIn(rows, rightless === undefined ? column : undefined));
  }
  // Without rights an entry of permissions says nothing.
  if (rightless !== undefined) return;
  for (const row of rows) {
    const own = subjectOfFilled({ types }, names, (at) => (row.fields[at] ?? "").trim() === "");
    adopter.take(bagOf(row, section, own, lost));
  }
}

/** Columns that hold names of types where values are due. */
function typeColumns(
  { names }: Section,
  rows: readonly Row[],
  subject: Subject | undefined,
): readonly number[] {
  return [...names.keys()].filter(
    (column) =>
      holdsValues(subject, names[column] ?? "") &&
      rows.some(({ fields }) => isTypeName((fields[column] ?? "").trim())),
  );
}

function bagOf(
  { line, fields }: Row,
  { names, types }: Section,
  subject: Subject | undefined,
  lost: readonly number[],
): Bag {
  let at = line;
  const properties = names.slice(0, fields.length).map((name, index) => {
    const text = fields[index] ?? "";
    const { raw, lost } = cellOf(subject, name, text);
    const place = at;
    at += breaksIn(text);
    return lost === undefined ? { name, line: place, raw } : { name, line: place, raw, lost };
  });
  return {
    ...{ line, types, isText: true, ...(subject !== undefined && { subject }) },
    properties:
      lost.length === 0 ? properties : properties.filter((_, index) => !lost.includes(index)),
  };
}

const eitherSide =
  "These columns are of receive and of send connectors alike. Export Bindings, or AddressSpaces, with them.";
