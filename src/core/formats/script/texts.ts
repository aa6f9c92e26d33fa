import type { Expression, Subexpression, Text, Variable } from "./ast";
import { endsWord, isDoubleQuote, isLineEnd, isNameChar, isSingleQuote } from "./characters";
import type { Cursor } from "./cursor";
import { hereString } from "./hereStrings";
import { parseStatements } from "./statements";
import { SyntaxFault } from "./syntaxFault";

/** Collects text and what is expanded between it. */
export class Parts {
  readonly parts: (string | Variable | Subexpression)[] = [];
  #text = "";

  add(text: string): void {
    this.#text += text;
  }

  expand(part: Variable | Subexpression): void {
    if (this.#text !== "") this.parts.push(this.#text);
    this.#text = "";
    this.parts.push(part);
  }

  done(): readonly (string | Variable | Subexpression)[] {
    if (this.#text !== "") this.parts.push(this.#text);
    this.#text = "";
    return this.parts;
  }
}

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

/** An escape, a variable or a subexpression within an expandable text; a dollar sign alone is text. */
export function expandable(cursor: Cursor, parts: Parts): void {
  if (cursor.at() === "`") {
    parts.add(escaped(cursor));
    return;
  }
  const found = subexpression(cursor) ?? variable(cursor, true);
  if (found) parts.expand(found);
  else {
    parts.add("$");
    cursor.pos += 1;
  }
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
]);

/** What a back tick and the character behind it stand for. */
function escaped(cursor: Cursor): string {
  const char = cursor.at(1);
  if (char === "") throw cursor.fault("A back tick stands at the end of the text.", cursor.pos + 1);
  cursor.pos += 2;
  return escapes.get(char) ?? char;
}

/** `$name`, `${name}`, `$scope:name`, `$_`; undefined where a dollar sign stands alone. */
export function variable(cursor: Cursor, inText = false): Variable | undefined {
  if (cursor.at() !== "$") return undefined;
  const start = cursor.pos;
  const braced = cursor.match(/\$\{((?:[^}`]|`[\s\S])+)\}/y);
  if (braced) {
    cursor.pos += braced[0].length;
    return {
      is: "variable",
      name: (braced[1] ?? "").replace(/`([\s\S])/g, "$1"),
      start,
      end: cursor.pos,
    };
  }
  if (/[$^]/.test(cursor.at(1)) && !(inText && cursor.at(1) === "$" && cursor.at(2) === "(")) {
    cursor.pos += 2;
    return {
      is: "variable",
      name: cursor.text.slice(start + 1, cursor.pos),
      start,
      end: cursor.pos,
    };
  }
  if (!isNameChar(cursor.at(1)) && cursor.at(1) !== "?") return undefined;
  cursor.pos += 1;
  name(cursor);
  if (cursor.at() === ":" && cursor.at(1) !== ":")
    if (isNameChar(cursor.at(1))) {
      cursor.pos += 1;
      name(cursor);
    } else if (inText)
      throw cursor.fault(
        `Behind $${cursor.text.slice(start + 1, cursor.pos)} stands a colon, which makes it a drive. Write \${${cursor.text.slice(start + 1, cursor.pos)}}: instead.`,
      );
  return { is: "variable", name: cursor.text.slice(start + 1, cursor.pos), start, end: cursor.pos };
}

function name(cursor: Cursor): void {
  while (isNameChar(cursor.at()) || (cursor.at() === "?" && isNameChar(cursor.at(1))))
    cursor.pos += 1;
}

/** `$( )`. */
export function subexpression(cursor: Cursor): Subexpression | undefined {
  if (!cursor.startsWith("$(")) return undefined;
  const start = cursor.pos;
  cursor.pos += 2;
  const body = cursor.bracketed(() => parseStatements(cursor, ")", start));
  return { is: "subexpression", body, start, end: cursor.pos };
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
    } else if (char === "`" || char === "$") expandable(cursor, parts);
    else parts.add(run(cursor, plainInWord));
  }
  if (cursor.pos === start) return undefined;
  return { is: "text", parts: parts.done(), form: "bare", start, end: cursor.pos };
}
