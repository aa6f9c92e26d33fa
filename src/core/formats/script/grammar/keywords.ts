import type { Expression, Statement } from "./ast";
import { isLineEnd } from "./characters";
import type { Cursor } from "./cursor";
import { variable } from "./expandable";
import { parseExpression } from "./expressions";
import { parametersOf, skipBrackets } from "./parameters";

const word = /([a-z]+)(?=[\s(){};#`"'$@[]|$)/iy;

/** The keyword at the position, in lower case, if one of these stands there. */
export function keywordAt(cursor: Cursor, ...names: readonly string[]): string | undefined {
  const found = cursor.match(word)?.[1]?.toLowerCase();
  return found !== undefined && names.includes(found) ? found : undefined;
}

type Reader = (cursor: Cursor, start: number, keyword: string) => Statement;

/** A statement that a keyword begins; undefined where none does. */
export function keywordStatement(cursor: Cursor): Statement | undefined {
  const start = cursor.pos;
  const label = cursor.match(/:\w+\s+(?=(?:foreach|for|while|do|switch)\b)/iy);
  if (label) cursor.pos += label[0].length;
  const keyword = cursor.match(word)?.[1]?.toLowerCase();
  const read = keyword === undefined ? undefined : readers.get(keyword);
  if (keyword === undefined || !read) {
    cursor.pos = start;
    return undefined;
  }
  cursor.pos += keyword.length;
  const statement = read(cursor, start, keyword);
  return label && statement.is === "foreach"
    ? { ...statement, label: label[0].trim().slice(1).toLowerCase() }
    : statement;
}

function head(cursor: Cursor): Statement {
  cursor.skip(true);
  const start = cursor.pos;
  if (!cursor.take("(")) throw cursor.fault(`${cursor.next()} stands where ( is due.`);
  return cursor.bracketed(() => {
    cursor.skip(true);
    if (cursor.at() === ")") throw cursor.fault("Between the brackets stands nothing.", start);
    const inner = cursor.grammar.pipeline(cursor);
    close(cursor);
    return inner;
  });
}

function close(cursor: Cursor): void {
  cursor.skip(true);
  if (!cursor.take(")"))
    throw cursor.fault(
      cursor.isAtEnd ? "A bracket ( is not closed." : `${cursor.next()} stands where ) is due.`,
    );
}

function block(cursor: Cursor): readonly Statement[] {
  cursor.skip(true);
  return cursor.grammar.block(cursor).statements;
}

/** Whether a keyword follows, over line ends; the cursor stays before the blanks if not. */
function follows(cursor: Cursor, ...names: readonly string[]): string | undefined {
  const before = cursor.pos;
  cursor.skip(true);
  const found = keywordAt(cursor, ...names);
  if (found === undefined) cursor.pos = before;
  else cursor.pos += found.length;
  return found;
}

const readIf: Reader = (cursor, start) => {
  const clauses = [{ condition: head(cursor), body: block(cursor), start }];
  for (;;) {
    const next = follows(cursor, "elseif", "else");
    if (next === undefined) return { is: "if", clauses, start, end: cursor.pos };
    const at = cursor.pos - next.length;
    if (next === "elseif")
      clauses.push({ condition: head(cursor), body: block(cursor), start: at });
    else {
      const otherwise = { body: block(cursor), start: at };
      return { is: "if", clauses, otherwise, start, end: cursor.pos };
    }
  }
};

const readForEach: Reader = (cursor, start) => {
  cursor.skip(true);
  const option = cursor.match(/-parallel\s*/iy);
  if (option) cursor.pos += option[0].length;
  if (!cursor.take("(")) throw cursor.fault(`${cursor.next()} stands where ( is due.`);
  const { name, collection } = cursor.bracketed(() => {
    cursor.skip(true);
    const found = variable(cursor);
    if (!found) throw cursor.fault(`${cursor.next()} stands where a variable is due.`);
    cursor.skip(true);
    if (!keywordAt(cursor, "in")) throw cursor.fault(`${cursor.next()} stands where in is due.`);
    cursor.pos += 2;
    cursor.skip(true);
    const inner = cursor.grammar.pipeline(cursor);
    close(cursor);
    return { name: found.name, collection: inner };
  });
  return { is: "foreach", variable: name, collection, body: block(cursor), start, end: cursor.pos };
};

const readFor: Reader = (cursor, start, keyword) => {
  cursor.skip(true);
  if (!cursor.take("(")) throw cursor.fault(`${cursor.next()} stands where ( is due.`);
  const heads: Statement[] = [];
  cursor.bracketed(() => {
    for (;;) {
      cursor.skip(true);
      if (cursor.take(")")) return;
      if (cursor.isAtEnd) throw cursor.fault("A bracket ( is not closed.");
      if (!cursor.take(";")) {
        heads.push(cursor.grammar.pipeline(cursor));
        cursor.skip();
        // A line end parts them as well.
        if (cursor.at() !== ";" && cursor.at() !== ")" && !isLineEnd(cursor.at()))
          throw cursor.fault(`${cursor.next()} stands where ; is due.`);
      }
    }
  });
  return { is: "loop", keyword, heads, bodies: [block(cursor)], start, end: cursor.pos };
};

const readWhile: Reader = (cursor, start, keyword) => {
  const heads = [head(cursor)];
  return { is: "loop", keyword, heads, bodies: [block(cursor)], start, end: cursor.pos };
};

const readDo: Reader = (cursor, start, keyword) => {
  const bodies = [block(cursor)];
  if (!follows(cursor, "while", "until"))
    throw cursor.fault("Behind do { } while or until is due.");
  return { is: "loop", keyword, heads: [head(cursor)], bodies, start, end: cursor.pos };
};

const readSwitch: Reader = (cursor, start, keyword) => {
  cursor.skip(true);
  const options = cursor.match(/(?:-(?:regex|wildcard|exact|casesensitive|parallel)\s*)+/iy);
  if (options) cursor.pos += options[0].length;
  if (cursor.match(/-file\s/iy)) throw cursor.fault("switch -File reads another file.");
  const heads = [head(cursor)];
  const bodies: (readonly Statement[])[] = [];
  cursor.skip(true);
  if (!cursor.take("{")) throw cursor.fault(`${cursor.next()} stands where { is due.`);
  cursor.nested(() => {
    for (;;) {
      cursor.skip(true);
      if (cursor.take("}")) return;
      if (cursor.isAtEnd) throw cursor.fault("The bracket { is not closed.");
      if (cursor.take(";")) continue;
      if (cursor.at() === "{") bodies.push(cursor.grammar.block(cursor).statements);
      else if (cursor.match(/[a-z*?][\w*?.-]*(?=\s*\{)/iy)) skipWord(cursor);
      else heads.push(shownValue(parseExpression(cursor)));
      bodies.push(block(cursor));
    }
  });
  return { is: "loop", keyword, heads, bodies, start, end: cursor.pos };
};

const shownValue = (expression: Expression): Statement => {
  const { start, end } = expression;
  return {
    is: "pipeline",
    elements: [{ is: "expression", expression, start, end }],
    onlySeven: [],
    start,
    end,
  };
};

function skipWord(cursor: Cursor): void {
  cursor.pos += cursor.match(/[^\s{]+/y)?.[0].length ?? 0;
}

const readTry: Reader = (cursor, start) => {
  const body = block(cursor);
  const catches: (readonly Statement[])[] = [];
  let last: readonly Statement[] | undefined;
  while (last === undefined) {
    const next = follows(cursor, "catch", "finally");
    if (next === undefined) break;
    if (next === "finally") last = block(cursor);
    else {
      const types = cursor.match(/\s*\[[^\]{}]*\](?:\s*,\s*\[[^\]{}]*\])*/y);
      if (types) cursor.pos += types[0].length;
      catches.push(block(cursor));
    }
  }
  if (catches.length === 0 && last === undefined)
    throw cursor.fault("Behind try { } catch or finally is due.");
  return { is: "try", body, catches, last: last ?? [], start, end: cursor.pos };
};

const readTrap: Reader = (cursor, start) => {
  const type = cursor.match(/\s*\[[^\]{}]*\]/y);
  if (type) cursor.pos += type[0].length;
  return { is: "trap", body: block(cursor), start, end: cursor.pos };
};

const readFunction: Reader = (cursor, start) => {
  cursor.skip(true);
  const name = cursor.match(/[^\s(){};]+/y)?.[0];
  if (name === undefined) throw cursor.fault("The function has no name.");
  cursor.pos += name.length;
  cursor.skip(true);
  const given = cursor.at() === "(" ? parametersOf(cursor, true) : [];
  cursor.skip(true);
  const body = cursor.grammar.block(cursor);
  const parameters = [...given, ...body.parameters];
  const plain = name.replace(/^(?:global|script|local|private):/i, "");
  return { is: "function", name: plain, body: { ...body, parameters }, start, end: cursor.pos };
};

/** begin, process and end of a script: their statements run where they stand. */
const readNamed: Reader = (cursor, start) => {
  const body = block(cursor);
  return { is: "try", body, catches: [], last: [], start, end: cursor.pos };
};

const readFlow: Reader = (cursor, start, keyword) => {
  const bareEnd = cursor.pos;
  cursor.skip();
  const next = cursor.at();
  const isBare = next === "" || /[\r\n;})]/.test(next);
  if (isBare || keyword === "break" || keyword === "continue") {
    const label = isBare ? undefined : cursor.match(/[\w$]+/y);
    cursor.pos = label ? cursor.pos + label[0].length : bareEnd;
    const named = label && { label: label[0].toLowerCase() };
    return { is: "flow", keyword, ...named, start, end: cursor.pos };
  }
  const value = cursor.grammar.pipeline(cursor);
  return { is: "flow", keyword, value, start, end: value.end };
};

const readClass: Reader = (cursor, start) => {
  while (!cursor.isAtEnd && cursor.at() !== "{" && cursor.at() !== ";") cursor.pos += 1;
  skipBrackets(cursor, "{", "}");
  return { is: "declaration", start, end: cursor.pos };
};

const readUsing: Reader = (cursor, start) => {
  while (!cursor.isAtEnd && !/[\r\n;]/.test(cursor.at())) cursor.pos += 1;
  return { is: "declaration", start, end: cursor.pos };
};

/** Keywords that only begin a statement where a bracket follows. */
const named: Reader = (cursor, start, keyword) => {
  const before = cursor.pos;
  cursor.skip(true);
  if (cursor.at() === "{") return readNamed(cursor, start, keyword);
  cursor.pos = before;
  throw cursor.fault(`Behind ${keyword} a block { is due.`, before);
};

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["if", readIf],
  ["foreach", readForEach],
  ["for", readFor],
  ["while", readWhile],
  ["do", readDo],
  ["switch", readSwitch],
  ["try", readTry],
  ["trap", readTrap],
  ["function", readFunction],
  ["filter", readFunction],
  ["workflow", readFunction],
  ["begin", named],
  ["process", named],
  ["end", named],
  ["dynamicparam", named],
  ["exit", readFlow],
  ["return", readFlow],
  ["throw", readFlow],
  ["break", readFlow],
  ["continue", readFlow],
  ["class", readClass],
  ["enum", readClass],
  ["using", readUsing],
]);
