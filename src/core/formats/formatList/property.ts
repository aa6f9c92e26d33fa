import { isKnownName, ownName } from "../adopt";
import { isBlank } from "./lines";

/** A line of Format-List: `Bindings : {0.0.0.0:25}`. Columns are 0-based. */
export interface PropertyLine {
  readonly name: string;
  readonly colon: number;
}

/** Properties of an address range: what (Get-ReceiveConnector …).RemoteIPRanges shows. */
export const rangeNames: ReadonlySet<string> = new Set([
  "LowerBound",
  "UpperBound",
  "RangeFormat",
  "Expression",
]);

export const isPropertyName = (name: string): boolean => isKnownName(name) || rangeNames.has(name);

const oneWord = /^[ \t]*([A-Za-z_][\w.]*)[ \t]*:(?=[ \t]|$)/;

function candidateOf(line: string): PropertyLine | undefined {
  const found = oneWord.exec(line);
  if (found?.[1] === undefined) return undefined;
  return { name: ownName(found[1]), colon: found[0].length - 1 };
}

/**
 * Which lines of a text are properties, by index. A known name before a colon is one; another name where
 * the colon stands below that of its neighbour, as Format-List sets them, or, where an editor has moved
 * the colons, between two others.
 */
export function propertyLines(lines: readonly string[]): readonly (PropertyLine | undefined)[] {
  const found = lines.map(candidateOf);
  const sure = found.map((each) => each !== undefined && isPropertyName(each.name));
  for (const step of [1, -1]) spread(lines, found, sure, step);
  return found.map((each, index) =>
    sure[index] || isBetween(index, lines, found, sure) ? each : undefined,
  );
}

/** Goes through the lines one way, and takes what has its colon below that of the last property. */
function spread(
  lines: readonly string[],
  found: (PropertyLine | undefined)[],
  sure: boolean[],
  step: number,
): void {
  let colon: number | undefined;
  for (let index = step > 0 ? 0 : lines.length - 1; index in lines; index += step) {
    const line = lines[index] ?? "";
    const own = found[index];
    if (own && sure[index]) colon = own.colon;
    else if (colon !== undefined && colon > 0 && line[colon] === ":") {
      const name = own?.colon === colon ? own.name : namedWithBlanks(line, colon);
      if (name !== undefined) {
        found[index] = { name, colon };
        sure[index] = true;
      }
    } else if (!isBlank(line) && !own && !startsAt(line, colon)) colon = undefined;
  }
}

/** A calculated property may have blanks in its name. */
function namedWithBlanks(line: string, colon: number): string | undefined {
  if (!/^[ \t]*$/.test(line.slice(colon + 1, colon + 2))) return undefined;
  const name = line.slice(0, colon);
  return /^\S/.test(name) && !name.includes(":") ? ownName(name.trim()) : undefined;
}

/** The rest of a wrapped value stands below its beginning. */
const startsAt = (line: string, colon: number | undefined): boolean =>
  colon !== undefined && isBlank(line.slice(0, colon + 2));

/** A single word and a blank before the colon, directly between two properties. */
function isBetween(
  index: number,
  lines: readonly string[],
  found: readonly (PropertyLine | undefined)[],
  sure: readonly boolean[],
): boolean {
  const own = found[index];
  if (!own || !/[ \t]/.test(lines[index]?.[own.colon - 1] ?? "")) return false;
  const near = (step: number): boolean => {
    let at = index + step;
    if (isBlank(lines[at] ?? "x")) at += step;
    return sure[at] === true;
  };
  return near(-1) && near(1);
}
