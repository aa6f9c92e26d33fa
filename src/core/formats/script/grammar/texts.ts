import type { Expression, Text } from "./ast";
import { endsWord, isDoubleQuote, isLineEnd, isSingleQuote } from "./characters";
import type { Cursor } from "./cursor";
import { expandable, Parts } from "./expandable";
import { hereString } from "./hereStrings";
import { SyntaxFault } from "./syntaxFault";

/** A quoted text or a here-string at the position; undefined where none begins. */
export function quotedText(cursor: Cursor): Text | undefined {
  const char = cursor.at();
  if (char === "@") return hereString(cursor);
  if (!isSingleQuote(char) && !isDoubleQuote(char)) return undefined;
  const start = cursor.pos;
  const parts = new Parts();
  quoted(cursor, parts);
  const form = isSingleQuote(char) ? "single" : "double";
  return { is: "text", parts: parts.done(), form, start, end: cursor.pos };
}

/** Takes a quoted text into the parts; any quote of a kind closes any of that kind, doubled ones stand for one. */
function quoted(cursor: Cursor, parts: Parts): void {
  const start = cursor.pos;
  const isSingle = isSingleQuote(cursor.at());
  const isQuote = isSingle ? isSingleQuote : isDoubleQuote;
  cursor.pos += 1;
  for (;;) {
    const char = cursor.at();
    if (char === "") throw cursor.fault("A text that begins with a quote has no quote at its end.");
    if (isQuote(char)) {
      cursor.pos += 1;
      // Of a doubled quote the second is kept, as tried.
      if (!isQuote(cursor.at())) return;
      parts.add(cursor.at());
      cursor.pos += 1;
    } else if (!isSingle && (char === "`" || char === "$")) expandable(cursor, parts);
    else {
      if (isLineEnd(char)) cursor.multiline ??= start;
      parts.add(run(cursor, isSingle ? plainInSingle : plainInDouble));
    }
  }
}

const plainInSingle = /[^'\u2018-\u201b\r\n]+/y;
const plainInDouble = /[^"\u201c-\u201e`$\r\n]+/y;
/** Only what no rule asks about: other characters come one by one. */
const plainInWord = /[\w.:/*\\[\]=+%@#-]+/y;

/** Takes as many plain characters as stand here; one at least. */
function run(cursor: Cursor, plain: RegExp): string {
  plain.lastIndex = cursor.pos;
  const length = plain.test(cursor.text) ? Math.min(plain.lastIndex, cursor.end) - cursor.pos : 1;
  const start = cursor.pos;
  cursor.pos += length;
  return cursor.text.slice(start, cursor.pos);
}

/**
 * A quoted text in the middle of a word. PowerShell lets it run over lines; in a script that is a quote too many,
 * such as the apostrophe of `'Scanner’s relay'`, and would take the commands of the next lines for text.
 */
function inWord(cursor: Cursor, parts: Parts, wordStart: number): void {
  const start = cursor.pos;
  const before = cursor.multiline;
  cursor.multiline = undefined;
  quoted(cursor, parts);
  if (cursor.multiline !== undefined && wordStart < start)
    throw new SyntaxFault(
      "A quote within a word opens a text that runs over the end of the line. A typographic apostrophe closes a quoted text: double it.",
      start,
      false,
      start,
    );
  cursor.multiline = before;
}

/** A bare word of a command: escapes, variables and quoted texts within it are part of it. */
export function bareWord(cursor: Cursor): Expression | undefined {
  const start = cursor.pos;
  const parts = new Parts();
  while (!endsWord(cursor.at())) {
    const char = cursor.at();
    if (isSingleQuote(char) || isDoubleQuote(char)) inWord(cursor, parts, start);
    else if (char === "`" && isLineEnd(cursor.at(1))) {
      // The line end becomes part of the word: with CRLF only its first half, and the join fails (P51).
      cursor.multiline ??= start;
      parts.add(cursor.at(1));
      cursor.pos += 2;
    } else if (char === "`" && cursor.at(1) === "" && cursor.pos === start)
      throw cursor.fault(
        "A back tick at the end joins the next line, and there is none.",
        cursor.end,
      );
    else if (char === "`" || char === "$") expandable(cursor, parts);
    else parts.add(run(cursor, plainInWord));
  }
  if (cursor.pos === start) return undefined;
  return { is: "text", parts: parts.done(), form: "bare", start, end: cursor.pos };
}
