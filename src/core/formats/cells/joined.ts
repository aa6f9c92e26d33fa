import type { ListKind } from "../../catalogue";

/** What parts the members of a list that a script or a person joined; the first that gives good members only. */
const separators: readonly RegExp[] = [/\|/, /\r?\n/, /,/, /\s+/, /;/];
const anySeparator = /[\s,;|]+/;

/**
 * The members of a list that stands in one text. By content: what separates is what leaves members that the
 * kind takes (script-shapes O7, O12).
 */
export function joinedItems(kind: ListKind, text: string): readonly string[] {
  const isGood = (items: readonly string[]): boolean =>
    items.length > 0 && items.every((each) => kind.parseItem(each).ok);
  if (!text.includes("|") && isGood([text])) return [text];
  for (const separator of separators) {
    if (!separator.test(text)) continue;
    const items = partsOf(kind, text, separator);
    if (isGood(items)) return items;
  }
  const all = partsOf(kind, text, anySeparator);
  if (isGood(all)) return all;
  // Nothing fits: the most likely parts, of which the kind names the one that is wrong.
  const likely = separators.find((each) => each.test(text));
  return likely ? partsOf(kind, text, likely) : [text];
}

function partsOf(kind: ListKind, text: string, separator: RegExp): readonly string[] {
  // A comma stands inside an entry of capabilities too.
  const own = separator.source === "," && kind.type === "capabilities" ? /,(?=[^,:]+:)/ : separator;
  const parts = text
    .split(own)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return kind.type === "spaces" ? withCosts(parts) : parts;
}

/** `SMTP:*;1` holds a semicolon of its own: a number alone is the cost of the space before it. */
function withCosts(parts: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before !== undefined && /^\d+$/.test(part) && !/;\d+$/.test(before))
      found[found.length - 1] = `${before};${part}`;
    else found.push(part);
  }
  return found;
}
