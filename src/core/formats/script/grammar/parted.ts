import type { Expression } from "./ast";
import { isNameChar } from "./characters";
import type { Cursor } from "./cursor";

/** An item and those that follow behind commas; `next` reads each of the latter. */
export function partedByCommas(
  cursor: Cursor,
  first: Expression,
  next: () => Expression,
): readonly [Expression, ...Expression[]] {
  const items: [Expression, ...Expression[]] = [first];
  for (;;) {
    const before = cursor.pos;
    cursor.skip();
    if (cursor.at() !== ",") {
      cursor.pos = before;
      return items;
    }
    cursor.pos += 1;
    cursor.skip(true);
    items.push(next());
  }
}

/** A name of letters without quotes, as a key or a member; undefined where none stands. */
export function bareName(cursor: Cursor): Expression | undefined {
  const start = cursor.pos;
  while (isNameChar(cursor.at())) cursor.pos += 1;
  const end = cursor.pos;
  if (end === start) return undefined;
  return { is: "text", parts: [cursor.text.slice(start, end)], form: "bare", start, end };
}
