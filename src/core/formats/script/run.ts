import { assign, changeByCall, poison } from "./assign";
import { choiceId } from "./computed";
import { evaluate } from "./evaluate";
import type { Expression, Statement } from "./grammar/ast";
import { type Held, isConstant, list, nothing, unknown, whyNot } from "./held";
import { actsInside } from "./names";
import { isTrue } from "./operators";
import { runPipeline } from "./pipelineRun";
import type { Scope } from "./scope";
import { elementsOf, runAll } from "./sequence";
import { type Unrun, walk, walkFunction, walkTaken } from "./walk";

/**
 * Carries out one statement: what it does to variables, and what its commands do to connectors. Answers its value; that
 * of an assignment is there for brackets, conditions and other assignments alone, and is no output.
 */
export function run(statement: Statement, scope: Scope, isTaken: boolean): Held {
  scope.budget.left -= 1;
  if (scope.budget.left < 0) {
    if (scope.budget.left === -1)
      scope.ledger.refuse(
        statement.start,
        "The loops of this script carry out more than a hundred thousand statements: the rest is not read.",
      );
    return unknown("not read");
  }
  switch (statement.is) {
    case "pipeline":
      return pipeline(statement, scope, isTaken);
    case "chain":
      return chain(statement, scope, isTaken);
    case "assignment":
      return assign(statement, scope);
    case "if":
      return choose(statement, scope, isTaken);
    case "foreach":
      return forEach(statement, scope, isTaken);
    case "loop":
      for (const head of statement.heads) run(head, scope, true);
      poison(
        [...statement.heads, ...statement.bodies.flat()],
        scope,
        `set in a ${statement.keyword} loop`,
      );
      for (const body of statement.bodies)
        walk(body, { as: "computed", why: `in a ${statement.keyword} loop` }, scope);
      return unknown(`a ${statement.keyword} loop`);
    case "try":
      runAll(statement.body, scope, isTaken);
      for (const each of statement.catches) walk(each, onError, scope);
      atLast(statement.last, scope);
      return unknown("a try block");
    case "trap":
      walk(statement.body, onError, scope);
      return nothing;
    case "function":
      walkFunction(statement, scope);
      return nothing;
    case "flow":
      return leaveBy(statement, scope);
    case "declaration":
      walk([statement], { as: "computed", why: "in a class" }, scope);
      return nothing;
    case "broken":
      return unknown("what does not parse");
  }
}

const onError = { as: "setAside", what: "in a catch block: it runs after an error only" } as const;
const neverRuns = { as: "setAside", what: "in a branch that never runs" } as const;
const notChosen = { as: "setAside", what: "in a branch that was not chosen" } as const;

/** A jump; what stands behind `return` is yielded. */
function leaveBy(
  { keyword, label, value }: Extract<Statement, { is: "flow" }>,
  scope: Scope,
): Held {
  const held = value && value.is !== "assignment" ? run(value, scope, true) : nothing;
  if (value?.is === "assignment") run(value, scope, true);
  if (keyword === "break" || keyword === "continue" || keyword === "return")
    scope.flow.left ??= { by: keyword, ...(label !== undefined && { label }) };
  return keyword === "return" ? held : nothing;
}

/** A finally block is carried out also where a jump leaves the body. */
function atLast(statements: readonly Statement[], scope: Scope): void {
  const { left } = scope.flow;
  scope.flow.left = undefined;
  runAll(statements, scope);
  scope.flow.left ??= left;
}

function pipeline(
  statement: Extract<Statement, { is: "pipeline" }>,
  scope: Scope,
  isTaken: boolean,
): Held {
  for (const at of statement.onlySeven)
    scope.ledger.ambiguous(
      at,
      "A pipe at the start of a line joins it to the line before in PowerShell 7; 5.1 stops.",
      "read as in PowerShell 7",
    );
  const [only] = statement.elements;
  if (statement.elements.length > 1 || only?.is !== "expression")
    return runPipeline(statement, scope, isTaken);
  const { expression } = only;
  if (!isTaken && changeByCall(expression, scope)) return nothing;
  const held = evaluate(expression, scope);
  if (!isTaken && isShown(expression) && !actsInside(expression, scope))
    scope.ledger.setAside(statement.start, "a value that is only shown");
  return held;
}

/** Whether an expression as a statement prints its value. */
function isShown(expression: Expression): boolean {
  if (expression.is === "call") return false;
  if (expression.is === "cast") return expression.name.toLowerCase() !== "void";
  if (expression.is === "paren" && expression.body.is === "assignment") return false;
  return !(expression.is === "unary" && /^(?:\+\+|--)$/.test(expression.operator));
}

function chain(
  { pipelines, operators }: Extract<Statement, { is: "chain" }>,
  scope: Scope,
  isTaken: boolean,
): Held {
  for (const at of operators)
    scope.ledger.ambiguous(
      at,
      `${scope.text.slice(at, at + 2)} joins commands in PowerShell 7; 5.1 stops.`,
      "both commands are read",
    );
  let last: Held = nothing;
  for (const each of pipelines) last = run(each, scope, isTaken);
  return last;
}

/** The branch whose condition holds; where that is not known, the first or the one that a person chose. */
function choose(statement: Extract<Statement, { is: "if" }>, scope: Scope, isTaken: boolean): Held {
  const { clauses, otherwise } = statement;
  const bodies = [...clauses, ...(otherwise ? [otherwise] : [])];
  for (const [index, clause] of clauses.entries()) {
    const held = run(clause.condition, scope, true);
    if (!isConstant(held) || held.is === "block") return chooseOpen(bodies, index, scope, isTaken);
    if (isTrue(held)) {
      walkBranches(bodies.slice(index + 1), neverRuns, scope);
      return yielded(clause.body, scope, isTaken);
    }
    walk(clause.body, neverRuns, scope);
  }
  return otherwise ? yielded(otherwise.body, scope, isTaken) : nothing;
}

interface Branch {
  readonly condition?: Statement;
  readonly body: readonly Statement[];
  readonly start: number;
}

function walkBranches(branches: readonly Branch[], how: Unrun, scope: Scope): void {
  for (const { condition, body } of branches) {
    if (condition) walkTaken(condition, how, scope);
    walk(body, how, scope);
  }
}

function chooseOpen(
  branches: readonly Branch[],
  from: number,
  scope: Scope,
  isTaken: boolean,
): Held {
  const open = branches.slice(from);
  const at = open[0]?.start ?? 0;
  const named = open.map(({ start }) => `the branch of line ${scope.lines.lineOf(start)}`);
  const options = [...new Set([...named, "no branch"])];
  const id = choiceId(at, scope, "if");
  const wanted = scope.choices[id];
  const found =
    wanted === "no branch" ? -1 : Math.max(0, wanted === undefined ? 0 : named.indexOf(wanted));
  scope.ledger.ambiguous(
    at,
    "What is in this branch runs only if its condition holds.",
    named[found] ?? "no branch",
    { id, options },
  );
  let held: Held = nothing;
  for (const [index, branch] of open.entries())
    if (index !== found) leave(branch, index > 0, scope);
    else held = guarded(scope, () => yielded(branch.body, scope, isTaken));
  return held;
}

/** A branch that was not chosen; the first condition was looked at. */
function leave({ condition, body }: Branch, isConditionLeft: boolean, scope: Scope): void {
  if (isConditionLeft && condition) walkTaken(condition, notChosen, scope);
  walk(body, notChosen, scope);
}

/** A jump in a branch that may not run is none: what follows is read. */
function guarded<T>(scope: Scope, read: () => T): T {
  const before = scope.flow.left;
  const found = read();
  scope.flow.left = before;
  return found;
}

function yielded(body: readonly Statement[], scope: Scope, isTaken: boolean): Held {
  if (!isTaken) {
    runAll(body, scope);
    return nothing;
  }
  const items: Held[] = [];
  for (const each of body) {
    const held = run(each, scope, true);
    if (each.is !== "assignment") items.push(held);
    if (scope.flow.left !== undefined) break;
  }
  const [only = nothing] = items;
  if (items.length < 2) return only;
  const why = items.map((each) => whyNot(each)).find((each) => each !== undefined);
  return why === undefined
    ? list(items.flatMap((each) => (each.is === "list" ? each.items : [each])))
    : unknown(why);
}

/** A loop over a constant list is carried out for each element; any other is told as computed. */
function forEach(
  statement: Extract<Statement, { is: "foreach" }>,
  scope: Scope,
  isTaken: boolean,
): Held {
  const name = statement.variable.toLowerCase();
  const items = elementsOf(run(statement.collection, scope, true));
  if (typeof items === "string") {
    poison([statement], scope, `one of ${items}`);
    walk(statement.body, { as: "computed", why: `once for each of ${items}` }, scope);
    return unknown("a loop");
  }
  if (items.length === 0)
    walk(statement.body, { as: "setAside", what: "in a loop over an empty list" }, scope);
  for (const item of items) {
    scope.variables.set(name, item);
    scope.own?.add(name);
    runAll(statement.body, scope, isTaken);
    const { left } = scope.flow;
    const isOwn = left?.label === undefined || left.label === statement.label;
    if (left?.by !== "return" && isOwn) scope.flow.left = undefined;
    if (scope.flow.left !== undefined || left?.by === "break" || scope.budget.left < 0) break;
  }
  return unknown("a loop");
}
