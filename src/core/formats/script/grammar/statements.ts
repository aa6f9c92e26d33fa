import type { Body, Broken, Statement } from "./ast";
import { isLineEnd } from "./characters";
import type { Cursor, Grammar } from "./cursor";
import { parsePostfix } from "./expressions";
import { keywordStatement } from "./keywords";
import { parametersOf } from "./parameters";
import { parseChain } from "./pipelines";
import { recoverAt } from "./recovery";
import { SyntaxFault } from "./syntaxFault";

/** One statement, without what ends it. */
function parseStatement(cursor: Cursor): Statement {
  return cursor.nested(() => keywordStatement(cursor) ?? parseChain(cursor));
}

/** `{ … }` of a keyword, a function or an argument. */
function parseBlock(cursor: Cursor): Body {
  const openedAt = cursor.pos;
  if (!cursor.take("{")) throw cursor.fault(`${cursor.next()} stands where { is due.`);
  return cursor.nested(() => {
    const parameters = parametersOf(cursor);
    return { parameters, statements: statementList(cursor, "}", openedAt) };
  });
}

/** A whole script, or its beginning up to the first statement that is enough. */
export function parseBody(
  cursor: Cursor,
  isEnough: (statement: Statement) => boolean = () => false,
): Body {
  const found: Statement[] = [];
  let parameters: Body["parameters"] = [];
  const start = cursor.pos;
  try {
    for (const each of usings(cursor)) found.push(each);
    parameters = parametersOf(cursor);
  } catch (error) {
    found.push(recovered(cursor, error, start, start, ""));
  }
  for (const each of statementList(cursor, "", start, isEnough)) found.push(each);
  return { parameters, statements: found };
}

/** `using namespace …`, which alone may stand before the parameters; the cursor stands where it stood if none does. */
function usings(cursor: Cursor): Statement[] {
  const found: Statement[] = [];
  for (;;) {
    const before = cursor.pos;
    cursor.skip(true);
    if (!cursor.match(/using\s/iy)) {
      cursor.pos = before;
      return found;
    }
    found.push(parseStatement(cursor));
    cursor.skip();
    cursor.take(";");
  }
}

/** The parts of the language, for each other. */
export const grammar: Grammar = {
  statement: parseStatement,
  pipeline: (cursor) => cursor.nested(() => parseChain(cursor)),
  statements: (cursor, openedAt) => statementList(cursor, ")", openedAt),
  block: parseBlock,
  postfix: parsePostfix,
};

type Closer = ")" | "}" | "";

function statementList(
  cursor: Cursor,
  closer: Closer,
  openedAt: number,
  isEnough?: (statement: Statement) => boolean,
): Statement[] {
  const found: Statement[] = [];
  /** Where the statements of this line begin in the list: what does not parse spoils its whole line. */
  let ofLine = 0;
  for (;;) {
    const start = cursor.pos;
    try {
      cursor.skip();
      if (isLineEnd(cursor.at())) {
        cursor.lineEnd();
        ofLine = found.length;
      } else if (closer !== "" && cursor.take(closer)) return found;
      else if (cursor.isAtEnd) {
        if (closer !== "") notClosed(cursor, closer, openedAt);
        return found;
      } else if (!cursor.take(";")) {
        if (cursor.strict === 0) cursor.multiline = undefined;
        const statement = parseStatement(cursor);
        found.push(statement);
        if (needsEnd.has(statement.is)) endOfStatement(cursor, closer);
        if (isEnough?.(statement)) return found;
      }
    } catch (error) {
      if (cursor.strict > 0) throw error;
      // A block on the same line has ended by itself, and stays.
      const at = found.findIndex((each, index) => index >= ofLine && needsEnd.has(each.is));
      const spoilt = found[at]?.start ?? start;
      if (at >= 0) found.length = at;
      found.push(recovered(cursor, error, spoilt, start, closer));
    }
  }
}

function notClosed(cursor: Cursor, closer: Closer, openedAt: number): void {
  const opener = closer === "}" ? "{" : "(";
  const fault = new SyntaxFault(`The bracket ${opener} is not closed.`, cursor.pos, true);
  if (closer === ")" || cursor.strict > 0) throw fault;
  // What stands in a block is read all the same.
  cursor.unclosed.push(new SyntaxFault(fault.why, openedAt, true));
}

/** Behind a block the next statement may follow on the same line. */
const needsEnd: ReadonlySet<string> = new Set(["pipeline", "chain", "assignment", "flow"]);

function endOfStatement(cursor: Cursor, closer: Closer): void {
  cursor.skip();
  const next = cursor.at();
  if (next === "" || next === ";" || isLineEnd(next) || (closer !== "" && next === closer)) return;
  throw cursor.fault(`${cursor.next()} stands where the statement should end.`);
}

/** What does not parse, as one statement; the cursor goes on behind it. Other errors go up. */
function recovered(
  cursor: Cursor,
  error: unknown,
  begun: number,
  start: number,
  closer: Closer,
): Statement {
  if (!(error instanceof SyntaxFault)) throw error;
  const from = start + (/^\s*/.exec(cursor.text.slice(start, start + 1000))?.[0].length ?? 0);
  const end = recoverAt(cursor, error, Math.min(from, cursor.end - 1), closer === "}");
  if (error.atEnd) cursor.isIncomplete = true;
  cursor.pos = Math.max(end, start + 1);
  const broken: Broken = {
    is: "broken",
    why: error.why,
    start: begun === start ? from : begun,
    end: cursor.pos,
  };
  while ((cursor.broken.at(-1)?.start ?? -1) >= broken.start) cursor.broken.pop();
  cursor.broken.push(broken);
  return broken;
}
