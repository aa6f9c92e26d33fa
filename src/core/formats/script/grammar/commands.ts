import type { Command, CommandElement, Expression } from "./ast";
import {
  endsWord,
  isBlank,
  isDash,
  isDoubleQuote,
  isLineEnd,
  isNameChar,
  isSingleQuote,
} from "./characters";
import type { Cursor } from "./cursor";
import { subexpression, variable } from "./expandable";
import { bracketed, parsePostfix } from "./expressions";
import { numberLiteral } from "./numbers";
import { partedByCommas } from "./parted";
import { bareWord, quotedText } from "./texts";

/** Whether a command begins here; else an expression does. Behind a pipe only commands do. */
export function startsCommand(cursor: Cursor, behindPipe = false): boolean {
  const char = cursor.at();
  if (char === "&") return cursor.at(1) !== "&";
  if (char === "<") throw cursor.fault(placeholder(cursor));
  if (char === ">")
    throw cursor.fault(
      "Output is sent to nowhere: before > a command is due. A >> is the prompt for more.",
    );
  if (char === ".")
    return (
      isBlank(cursor.at(1)) ||
      (/["'$({\\/.\w]/.test(cursor.at(1) || " ") && !/\d/.test(cursor.at(1)))
    );
  if (char === "" || isSingleQuote(char) || isDoubleQuote(char) || "$([{@,!)}|;+".includes(char))
    return false;
  if (isDash(char)) {
    // `-Server EX01` at the start of a line is a command of that name; `-not` and a number are none.
    const next = cursor.at(1);
    return (
      /[\p{L}_]/u.test(next || " ") && !cursor.match(/.(?:not|bnot|[ic]?split|join)(?![\w-])/iy)
    );
  }
  if (/\d/.test(char)) {
    if (behindPipe) return false;
    const before = cursor.pos;
    const number = numberLiteral(cursor);
    const next = cursor.at();
    cursor.pos = before;
    return (
      !number || isNameChar(next) || (next === "." && cursor.match(/[\d.]+\.\d+\.\d+/y) !== null)
    );
  }
  return true;
}

/** A command with its arguments, in argument mode. */
export function parseCommand(cursor: Cursor): Command {
  const start = cursor.pos;
  const sign =
    cursor.match(/[&.](?=[\s"'$({\u2018-\u201e])/y)?.[0] ?? (cursor.at() === "&" ? "&" : "");
  cursor.pos += sign.length;
  if (sign !== "") cursor.skip();
  const name = commandName(cursor);
  const elements: CommandElement[] = [];
  let end = cursor.pos;
  for (;;) {
    cursor.skip();
    if (isEnd(cursor)) break;
    if (!redirection(cursor)) elements.push(element(cursor));
    end = cursor.pos;
  }
  return {
    is: "command",
    invocation: sign === "&" || sign === "." ? sign : "",
    name,
    elements,
    start,
    end,
  };
}

function commandName(cursor: Cursor): Expression {
  const start = cursor.pos;
  const found =
    quotedText(cursor) ??
    bracketed(cursor) ??
    (cursor.at() === "$" ? argument(cursor) : bareWord(cursor));
  if (!found) throw cursor.fault(`${cursor.next()} stands where a command is due.`, start);
  return found;
}

function isEnd(cursor: Cursor): boolean {
  const char = cursor.at();
  if (char === "&" && cursor.at(1) !== "&") throw cursor.fault(ampersand(cursor));
  return char === "" || isLineEnd(char) || ";|)}&".includes(char);
}

function ampersand(cursor: Cursor): string {
  const entity = cursor.match(/&(?:quot|amp|lt|gt|apos|nbsp|#\d+|#x[\da-f]+);/iy)?.[0];
  return entity
    ? `${entity} is HTML: the text was copied from the source of a web page. Copy it from the page itself.`
    : "An ampersand is not allowed here; put it in quotes.";
}

/** `2>$null`, `2>&1`, `> file`: where the output goes is no part of a design. A `<` is reserved. */
export function redirection(cursor: Cursor): boolean {
  if (cursor.at() === "<") throw cursor.fault(placeholder(cursor));
  const found = cursor.match(/[1-6*]?>>?(?:&[12])?/y);
  if (!found) return false;
  cursor.pos += found[0].length;
  if (found[0].includes("&")) return true;
  cursor.skip();
  if (isEnd(cursor)) throw cursor.fault("Behind > the name of a file is missing.");
  if (!argument(cursor)) throw cursor.fault("Behind > the name of a file is missing.");
  return true;
}

function placeholder(cursor: Cursor): string {
  const found = cursor.match(/<[^<>\r\n]{1,60}>/y)?.[0];
  return found
    ? `${found} is a placeholder: put the true value in its place.`
    : "The sign < is reserved; a value with it needs quotes.";
}

function element(cursor: Cursor): CommandElement {
  const start = cursor.pos;
  const parameter = parameterAt(cursor);
  if (parameter) return parameter;
  const splat = cursor.match(/@([\w:]+|\?)(?=[\s;|)},&(]|$)/uy);
  if (splat) {
    cursor.pos += splat[0].length;
    return { is: "splat", name: splat[1] ?? "", start, end: cursor.pos };
  }
  if (cursor.match(/@\w+[.[]/y))
    throw cursor.fault(
      "A hashtable is splatted whole: behind @ stands the name of its variable alone.",
    );
  return { is: "argument", value: listed(cursor) };
}

/** `-Name`, and `-Name:value` with blanks behind the colon alone. */
function parameterAt(cursor: Cursor): CommandElement | undefined {
  const start = cursor.pos;
  if (!isDash(cursor.at())) return undefined;
  if (isDash(cursor.at(1)) && endsWord(cursor.at(2))) {
    cursor.pos += 2;
    return { is: "parameter", name: "", start, end: cursor.pos };
  }
  if (!/[\p{L}_?]/u.test(cursor.at(1) || " ")) return undefined;
  cursor.pos += 1;
  cursor.pos += cursor.match(/\w+/y)?.[0].length ?? 0;
  for (;;) {
    const char = cursor.at();
    if (isSingleQuote(char) || isDoubleQuote(char)) {
      cursor.pos = start;
      return undefined;
    }
    if (endsWord(char) || char === "." || char === "[" || char === ":") break;
    if (char === "`" && isLineEnd(cursor.at(1))) break;
    cursor.pos += 1;
  }
  const name = cursor.text.slice(start + 1, cursor.pos);
  if (!cursor.take(":")) return { is: "parameter", name, start, end: cursor.pos };
  cursor.skip();
  if (isEnd(cursor)) throw cursor.fault(`Behind -${name}: the value is missing.`, start);
  const value = listed(cursor);
  return { is: "parameter", name, argument: value, start, end: cursor.pos };
}

/** One argument, or several parted by commas. */
function listed(cursor: Cursor): Expression {
  const start = cursor.pos;
  const items = partedByCommas(cursor, required(cursor), () => {
    if (isDash(cursor.at()) && isDash(cursor.at(1)) && endsWord(cursor.at(2)))
      throw cursor.fault("In a list -- needs quotes.");
    return required(cursor);
  });
  if (items.length === 1) return items[0];
  return { is: "list", items, start, end: items.at(-1)?.end ?? cursor.pos };
}

function required(cursor: Cursor): Expression {
  if (cursor.at() === "<") throw cursor.fault(placeholder(cursor));
  const found = argument(cursor);
  if (found) return found;
  if (cursor.isAtEnd) throw cursor.fault("Behind the comma a value is missing.");
  if (cursor.at() === "&") throw cursor.fault(ampersand(cursor));
  throw cursor.fault(`A value is missing before ${cursor.next()}.`);
}

/** One value in argument mode: a word is text. */
function argument(cursor: Cursor): Expression | undefined {
  const start = cursor.pos;
  const char = cursor.at();
  if (isSingleQuote(char) || isDoubleQuote(char) || char === "@" || char === "(" || char === "{") {
    const found = quotedText(cursor) ?? bracketed(cursor);
    if (found?.is === "block") return found;
    if (found) return parsePostfix(cursor, found);
  }
  if (char === "$") {
    const found = subexpression(cursor) ?? variable(cursor);
    // Glued to more text it is part of a word.
    const next = cursor.at();
    const isAlone = endsWord(next) || next === "." || next === "[" || cursor.startsWith("::");
    if (found && (isAlone || found.is === "subexpression")) return parsePostfix(cursor, found);
    cursor.pos = start;
  }
  const number = numberLiteral(cursor);
  if (number && endsWord(cursor.at())) return number;
  cursor.pos = start;
  return bareWord(cursor);
}
