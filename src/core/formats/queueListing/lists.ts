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
 * widest gets one back.
 */
function joiner(items: readonly Shown[]): (property: ShownProperty) => string {
  let widest = 0;
  let isKept = false;
  for (const item of items)
    for (const { pieces } of item.is === "object" ? item.properties : [])
      for (const [at, { text, indent }] of pieces.entries()) {
        widest = Math.max(widest, indent + text.trimEnd().length);
        if (at < pieces.length - 1 && /\S\s$/.test(text)) isKept = true;
      }
  return ({ pieces }) =>
    pieces
      .map(({ text, indent }, at) => {
        if (isKept || at === pieces.length - 1) return text;
        const kept = text.trimEnd();
        return indent + kept.length < widest ? `${kept} ` : kept;
      })
      .join("")
      .trim();
}
