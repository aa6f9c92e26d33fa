import type { ListedObject } from "../../logs";
import { itemsOf, linesOf, type Shown, type ShownProperty, tableAt } from "../formatList";
import { isListingName, listed } from "./listed";
import { type Listing, rowsOf } from "./tables";

/** What Format-List and Format-Table show of queues and messages, in the order of the text. */
export function readShownListing(text: string): Listing {
  const items = itemsOf(linesOf(text));
  const join = joiner(items);
  const objects: ListedObject[] = [];
  const skipped: Listing["skipped"][number][] = [];
  let isTable = false;
  for (const item of items) {
    if (item.is === "object") {
      objects.push(
        listed(
          item.properties.map((each) => [each.name, join(each)]),
          item.line,
        ),
      );
      continue;
    }
    const { lines, line } = item;
    for (let at = 0; at < lines.length; at += 1) {
      const found = tableAt(lines, at, isListingName);
      if (!found) continue;
      const rows = rowsOf(found.table, line - 1);
      isTable ||= rows.objects.length > 0;
      objects.push(...rows.objects);
      skipped.push(...rows.skipped);
      at = found.end - 1;
    }
  }
  return { objects, skipped, notation: isTable ? "table" : "list" };
}

/**
 * Joins the lines of a value (Q2). A break after a blank leaves the blank at the end of its line, so that the
 * pieces together are the text. Where an editor has taken those blanks away, a line that is shorter than the
 * widest gets one back. So does the widest itself where lines end at words, which their lengths tell: only a
 * word that no line could hold is cut there.
 */
function joiner(items: readonly Shown[]): (property: ShownProperty) => string {
  const { widest, shortest, isKept } = measured(items);
  return ({ pieces }) =>
    pieces
      .map(({ text, indent }, at) => {
        const next = pieces[at + 1];
        if (isKept || !next) return text;
        const kept = text.trimEnd();
        const isShorter = indent + kept.length < widest;
        // One blank more or less at the end says nothing of where the line was to end.
        const endsAtWords = shortest < widest - 1 && wordOver(kept, next.text) <= widest - indent;
        return isShorter || endsAtWords ? `${kept} ` : kept;
      })
      .join("")
      .trim();
}

/** How long the word would be that two lines make without a blank. */
const wordOver = (line: string, next: string): number =>
  line.length - line.search(/\S*$/) + next.search(/(?:\s|$)/);

/** The lengths of the lines after which a value goes on, the widest line of all, and whether blanks end lines. */
function measured(items: readonly Shown[]) {
  let widest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let isKept = false;
  for (const item of items)
    for (const { pieces } of item.is === "object" ? item.properties : [])
      for (const [at, { text, indent }] of pieces.entries()) {
        const length = indent + text.trimEnd().length;
        widest = Math.max(widest, length);
        if (at === pieces.length - 1) continue;
        shortest = Math.min(shortest, length);
        if (/\S\s$/.test(text)) isKept = true;
      }
  return { widest, shortest, isKept };
}
