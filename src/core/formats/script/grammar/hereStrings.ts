import type { Text } from "./ast";
import { isDoubleQuote, isSingleQuote } from "./characters";
import type { Cursor } from "./cursor";
import { expandable, Parts } from "./expandable";
import { SyntaxFault } from "./syntaxFault";

/** `@'` or `@"` with the end of its line, up to the closer, which starts its line. Undefined where neither stands. */
export function hereString(cursor: Cursor): Text | undefined {
  const isSingle = isSingleQuote(cursor.at(1));
  if (!isSingle && !isDoubleQuote(cursor.at(1))) return undefined;
  const start = cursor.pos;
  const head = cursor.match(/@.[^\S\r\n]*(?=\r|\n)/y);
  const closer = closerOf(cursor, isSingle);
  if (!head)
    throw new SyntaxFault(
      "Behind the opening of a here-string its line ends: nothing may follow it.",
      cursor.pos,
      false,
      closer?.end,
    );
  if (!closer) throw notClosed(cursor, isSingle);
  cursor.pos += head[0].length;
  cursor.lineEnd();
  const parts = new Parts();
  if (isSingle) parts.add(cursor.text.slice(cursor.pos, Math.max(closer.start, cursor.pos)));
  else
    while (cursor.pos < closer.start)
      if (cursor.at() === "`" || cursor.at() === "$") expandable(cursor, parts);
      else {
        parts.add(cursor.at());
        cursor.pos += 1;
      }
  cursor.pos = closer.end;
  const form = isSingle ? "single" : "double";
  return { is: "text", parts: parts.done(), form, start, end: closer.end };
}

/** The line end before the closer, and the place behind it. */
function closerOf(cursor: Cursor, isSingle: boolean): { start: number; end: number } | undefined {
  const pattern = isSingle
    ? /(?:\r\n|\r|\n)['\u2018-\u201b]@/g
    : /(?:\r\n|\r|\n)["\u201c-\u201e]@/g;
  pattern.lastIndex = cursor.pos + 2;
  const found = pattern.exec(cursor.text);
  const end = found ? found.index + found[0].length : 0;
  return found && end <= cursor.end ? { start: found.index, end } : undefined;
}

function notClosed(cursor: Cursor, isSingle: boolean): SyntaxFault {
  const indented = isSingle
    ? /[\r\n][^\S\r\n]+['\u2018-\u201b]@/g
    : /[\r\n][^\S\r\n]+["\u201c-\u201e]@/g;
  indented.lastIndex = cursor.pos;
  const found = indented.exec(cursor.text);
  const end = found ? found.index + found[0].length : 0;
  const [why, resume] =
    found && end <= cursor.end
      ? [
          "The closing of the here-string is indented; it has to stand at the very start of its line.",
          end,
        ]
      : [
          "The here-string is not closed: its closing has to stand at the very start of a line.",
          cursor.end,
        ];
  return new SyntaxFault(why, cursor.pos, false, resume);
}
