import type { Subexpression, Variable } from "./ast";
import { isNameChar } from "./characters";
import type { Cursor } from "./cursor";

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

/** What a back tick and the character behind it stand for; at the very end it stands for itself. */
function escaped(cursor: Cursor): string {
  const char = cursor.at(1);
  cursor.pos += 1 + char.length;
  return char === "" ? "`" : (escapes.get(char) ?? char);
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
  // Of these the name is one sign; a question mark within or behind another name is part of it.
  if (/[$^?]/.test(cursor.at(1)) && !(inText && cursor.at(1) === "$" && cursor.at(2) === "(")) {
    cursor.pos += 2;
    return {
      is: "variable",
      name: cursor.text.slice(start + 1, cursor.pos),
      start,
      end: cursor.pos,
    };
  }
  if (!isNameChar(cursor.at(1))) return undefined;
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
  while (isNameChar(cursor.at()) || cursor.at() === "?") cursor.pos += 1;
}

/** `$( )`. */
export function subexpression(cursor: Cursor): Subexpression | undefined {
  if (!cursor.startsWith("$(")) return undefined;
  const start = cursor.pos;
  cursor.pos += 2;
  const body = cursor.bracketed(() => cursor.grammar.statements(cursor, start));
  return { is: "subexpression", body, start, end: cursor.pos };
}
