import type { Expression, Parameter } from "./ast";
import { isDoubleQuote, isSingleQuote } from "./characters";
import type { Cursor } from "./cursor";
import { variable } from "./expandable";
import { parseExpression } from "./expressions";
import { quotedText } from "./texts";
import { typeName } from "./typeNames";

/**
 * The parameters of a script or function: `param( … )` with what decorates it, or with `bare` the brackets behind a
 * function's name. None where none are declared; the cursor then stands where it stood.
 */
export function parametersOf(cursor: Cursor, bare = false): Parameter[] {
  const before = cursor.pos;
  cursor.skip(true);
  if (!bare) {
    for (;;) {
      const decorated = cursor.at() === "[" && cursor.match(/\[\s*\w+\s*\(/y);
      if (!decorated) break;
      typeName(cursor);
      cursor.skip(true);
    }
    const word = cursor.match(/param(?=[\s(])/iy);
    if (word) cursor.pos += word[0].length;
    cursor.skip(true);
    if (!word || cursor.at() !== "(") {
      cursor.pos = before;
      return [];
    }
  }
  cursor.pos += 1;
  return cursor.bracketed(() => {
    const found: Parameter[] = [];
    for (;;) {
      cursor.skip(true);
      if (cursor.take(")")) return found;
      if (cursor.isAtEnd) throw cursor.fault("The parameters ( are not closed.");
      found.push(parameter(cursor));
      cursor.skip(true);
      const isMore = cursor.take(",");
      cursor.skip(true);
      if (isMore && cursor.at() === ")")
        throw cursor.fault("Behind the comma a parameter is missing.");
      if (!isMore && cursor.at() !== ")")
        throw cursor.fault(`${cursor.next()} stands where , or ) is due.`);
    }
  });
}

function parameter(cursor: Cursor): Parameter {
  let type: string | undefined;
  while (cursor.at() === "[") {
    const name = typeName(cursor);
    if (!/[(]/.test(name)) type = name;
    cursor.skip(true);
  }
  const found = variable(cursor);
  if (!found) throw cursor.fault(`${cursor.next()} stands where a parameter is due.`);
  const before = cursor.pos;
  cursor.skip(true);
  let fallback: Expression | undefined;
  if (cursor.take("=")) {
    cursor.skip(true);
    // A comma parts parameters here, and does not make a list.
    fallback = parseExpression(cursor, 1, true);
  } else cursor.pos = before;
  return {
    name: found.name,
    start: found.start,
    end: cursor.pos,
    ...(type !== undefined && { type }),
    ...(fallback && { fallback }),
  };
}

/** Over brackets and all that stands between, texts and comments included. */
export function skipBrackets(cursor: Cursor, open: string, close: string): void {
  const start = cursor.pos;
  let depth = 0;
  while (!cursor.isAtEnd) {
    cursor.skip(true);
    const char = cursor.at();
    if (isSingleQuote(char) || isDoubleQuote(char) || char === "@") {
      if (!quotedText(cursor)) cursor.pos += 1;
      continue;
    }
    cursor.pos += 1;
    if (char === open) depth += 1;
    if (char === close) depth -= 1;
    if (depth <= 0) return;
  }
  throw cursor.fault(`The bracket ${open} is not closed.`, Math.max(start, cursor.end));
}
