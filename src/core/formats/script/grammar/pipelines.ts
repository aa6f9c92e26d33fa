import type { Command, ExpressionElement, Pipeline, Statement } from "./ast";
import { isLineEnd } from "./characters";
import { parseCommand, redirection, startsCommand } from "./commands";
import type { Cursor } from "./cursor";
import { parseExpression } from "./expressions";
import { SyntaxFault } from "./syntaxFault";

/** An assignment or a pipeline, or several that `&&` and `||` join. */
export function parseChain(cursor: Cursor): Statement {
  const first = parsePipeline(cursor);
  const pipelines = [first];
  const operators: number[] = [];
  for (;;) {
    const before = cursor.pos;
    cursor.skip();
    if (!cursor.startsWith("&&") && !cursor.startsWith("||")) {
      cursor.pos = before;
      break;
    }
    operators.push(cursor.pos);
    cursor.pos += 2;
    cursor.skip(true);
    pipelines.push(parsePipeline(cursor));
  }
  if (operators.length === 0) return first;
  return { is: "chain", pipelines, operators, start: first.start, end: cursor.pos };
}

function parsePipeline(cursor: Cursor): Statement {
  const { pos: start } = cursor;
  const elements: (Command | ExpressionElement)[] = [];
  if (startsCommand(cursor)) elements.push(parseCommand(cursor));
  else {
    const expression = parseExpression(cursor);
    const operator = canBeAssigned(expression.is) ? assignmentAt(cursor) : undefined;
    if (operator !== undefined) {
      cursor.skip(true);
      const value = cursor.grammar.statement(cursor);
      return { is: "assignment", target: expression, operator, value, start, end: value.end };
    }
    elements.push({ is: "expression", expression, start, end: redirected(cursor, expression.end) });
  }
  return piped(cursor, elements, start);
}

/** Where an expression ends with what sends its output elsewhere: `$list.Add('x') > $null`. */
function redirected(cursor: Cursor, end: number): number {
  cursor.skip();
  if (!cursor.match(/[1-6*]?>/y) || !redirection(cursor)) {
    cursor.pos = end;
    return end;
  }
  return redirected(cursor, cursor.pos);
}

function piped(cursor: Cursor, elements: (Command | ExpressionElement)[], start: number): Pipeline {
  const onlySeven: number[] = [];
  while (continues(cursor, onlySeven)) {
    cursor.skip(true);
    if (cursor.isAtEnd) throw cursor.fault("Behind the pipe the next command is missing.");
    if (!startsCommand(cursor, true))
      throw cursor.fault(`Behind the pipe a command is due, not ${cursor.next()}.`);
    elements.push(parseCommand(cursor));
  }
  return { is: "pipeline", elements, onlySeven, start, end: elements.at(-1)?.end ?? cursor.pos };
}

const canBeAssigned = (is: string): boolean =>
  ["variable", "member", "index", "list", "cast", "paren"].includes(is);

/** The operator of an assignment, which is taken. */
function assignmentAt(cursor: Cursor): string | undefined {
  const before = cursor.pos;
  cursor.skip();
  const found = cursor.match(/[+\-*/%\u2013-\u2015]?=(?!=)/y)?.[0];
  if (found === undefined) cursor.pos = before;
  else cursor.pos += found.length;
  return found;
}

/** Takes the pipe that joins the next command, also at the start of the next line, as PowerShell 7 does. */
function continues(cursor: Cursor, onlySeven: number[]): boolean {
  const before = cursor.pos;
  cursor.skip();
  if (cursor.at() === "|" && cursor.at(1) !== "|") {
    cursor.pos += 1;
    return true;
  }
  if (isLineEnd(cursor.at()) && cursor.strict === 0 && reachesPipe(cursor)) {
    onlySeven.push(cursor.pos);
    cursor.pos += 1;
    return true;
  }
  cursor.pos = before;
  return false;
}

/** Whether the next line that holds something begins with a pipe; the cursor then stands on it. */
function reachesPipe(cursor: Cursor): boolean {
  try {
    cursor.skip(true);
  } catch (error) {
    // A comment without an end is the fault of what follows.
    if (error instanceof SyntaxFault) return false;
    throw error;
  }
  return cursor.at() === "|" && cursor.at(1) !== "|";
}
