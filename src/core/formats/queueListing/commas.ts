import type { ListedObject } from "../../logs";
import { type Section, sectionsOf } from "../csv";
import { isListingName, listed } from "./listed";
import type { Listing } from "./tables";

const delimiters = [",", ";", "\t"] as const;

/** What Export-Csv wrote of queues and messages (Q5); undefined where the text is no CSV of them. */
export function readCommas(text: string): Listing | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => line.trim() !== "" && !/^sep=.$/i.test(line.trim()));
  const header = lines[index + (/^\s*"?#TYPE /i.test(lines[index] ?? "") ? 1 : 0)] ?? "";
  const counts = delimiters.map((delimiter) => ({
    delimiter,
    known: header.split(delimiter).filter((name) => isListingName(name.replace(/^"|"$/g, "")))
      .length,
  }));
  const [best] = counts.sort((one, other) => other.known - one.known);
  if (index < 0 || !best || best.known < 2 || !isHeader(header)) return undefined;
  const { sections } = sectionsOf(lines, { delimiter: best.delimiter, index });
  return {
    objects: sections.flatMap(objectsOf),
    skipped: sections.flatMap(({ rows }) =>
      rows.flatMap(({ line, fault }) => (fault === undefined ? [] : [{ line, reason: fault }])),
    ),
    notation: "csv",
  };
}

/** Names of properties hold none of the signs by which a pasted command is known. */
const isHeader = (line: string): boolean => !/[|>{}\\]/.test(line);

const objectsOf = ({ names, rows }: Section): readonly ListedObject[] =>
  rows
    .filter(({ fault }) => fault === undefined)
    .map(({ line, fields }) =>
      listed(
        names.map((name, at) => [name, fields[at] === "" ? null : fields[at]]),
        line,
      ),
    );
