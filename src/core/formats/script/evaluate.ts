import { type Called, changeBy, forget } from "./calls";
import type { Expression, Statement } from "./grammar/ast";
import {
  type Held,
  HeldTable,
  isConstant,
  isTooLong,
  list,
  nothing,
  text,
  textOf,
  unknown,
  whyNot,
} from "./held";
import { indexOf, memberOf } from "./members";
import { binary, castTo, isTrue, sum } from "./operators";
import { ownName, type Scope } from "./scope";
import { changedWithin } from "./variables";
import { walkBlock } from "./walk";

/** What an expression is: by the rules of samples/README.md, a constant or not. Commands within it are carried out. */
export function evaluate(expression: Expression, scope: Scope): Held {
  switch (expression.is) {
    case "text":
      return textFrom(expression.parts, scope);
    case "number":
      return { is: "number", value: expression.value, text: expression.text };
    case "variable":
      return variableNamed(expression.name, scope);
    case "subexpression":
    case "array":
      return outputs(expression.body, scope, expression.is === "array");
    case "paren":
      return withoutText(scope.run(expression.body, scope, true));
    case "list":
      return list(expression.items.map((each) => withoutText(evaluate(each, scope))));
    case "table":
      return tableFrom(expression, scope);
    case "block":
      walkBlock(expression, scope);
      for (const name of changedWithin(expression.body.statements))
        if (scope.variables.has(name))
          scope.variables.set(name, unknown("set in a script block that another command runs"));
      return { is: "block", block: expression };
    case "member":
      return expression.isStatic
        ? unknown("a member of a type")
        : memberOf(evaluate(expression.target, scope), evaluate(expression.name, scope));
    case "index":
      return indexOf(evaluate(expression.target, scope), evaluate(expression.index, scope));
    case "call":
      return call(expression, scope);
    case "cast":
      // What gets a reference may set what it stands for.
      if (/^ref$/i.test(expression.name)) forget(expression.operand, "handed on as [ref]", scope);
      return castTo(expression.name, evaluate(expression.operand, scope));
    case "type":
      return unknown("a type");
    case "unary":
      return unary(expression, scope);
    case "binary":
      return chainOf(expression, scope);
  }
}

/** A number in brackets is no longer what was written. */
const withoutText = (held: Held): Held =>
  held.is === "number" ? { is: "number", value: held.value } : held;

/** The value of an argument: of a hashtable and a list, all of it is constant or none. */
export function argumentFrom(expression: Expression, scope: Scope): Held {
  const held = evaluate(expression, scope);
  const why = held.is === "list" ? whyNot(held) : undefined;
  return why === undefined ? held : unknown(why);
}

function textFrom(parts: readonly (string | Expression)[], scope: Scope): Held {
  let found = "";
  // All parts are looked at, also behind one that is not constant: commands may stand in them.
  const pieces = parts.map((part) => (typeof part === "string" ? part : evaluate(part, scope)));
  for (const held of pieces) {
    if (typeof held === "string") {
      found += held;
      continue;
    }
    const why =
      whyNot(held) ??
      (held.is === "list" && scope.variables.has("ofs") ? "$OFS is set" : undefined);
    if (why !== undefined) return unknown(why);
    const piece = textOf(held);
    if (piece === undefined)
      return unknown(
        "a hashtable within text gives the name of its type: write $( ) round the member",
      );
    found += piece;
    if (isTooLong(found.length)) return unknown("longer than any value");
  }
  return text(found);
}

const automatic: ReadonlyMap<string, Held> = new Map<string, Held>([
  ["true", { is: "boolean", value: true }],
  ["false", { is: "boolean", value: false }],
  ["null", nothing],
]);

/** What a variable holds. */
export function variableNamed(name: string, scope: Scope): Held {
  const own = ownName(name);
  if (own === undefined) {
    const [drive] = name.split(":");
    return unknown(
      drive?.toLowerCase() === "env"
        ? "an environment variable"
        : `$${name} is read as a variable of the drive ${drive}: write \${${drive}} before the colon`,
    );
  }
  return automatic.get(own) ?? scope.variables.get(own) ?? unknown(whyUnset(name));
}

function whyUnset(name: string): string {
  if (name === "_" || /^psitem$/i.test(name)) return "the object that the pipeline brings";
  if (
    /^(?:args|input|psboundparameters|matches|host|pid|home|pwd|error|myinvocation|psscriptroot|\?|\$|\^)$/i.test(
      name,
    )
  )
    return `$${name} is set at run time`;
  return `$${name} is never assigned before this`;
}

/** What statements yield: `@( )` a list always, `$( )` a single value where it is one. All of them are carried out. */
function outputs(body: readonly Statement[], scope: Scope, asList: boolean): Held {
  const items: Held[] = [];
  let open: Held | undefined;
  for (const statement of body) {
    const held = scope.run(statement, scope, true);
    if (statement.is === "assignment") continue;
    if (held.is === "unknown" || isTooLong(items.length))
      open ??= unknown(whyNot(held) ?? "longer than any list");
    else if (held.is === "connector" || held.is === "deployed")
      open ??= body.length === 1 ? held : unknown("a connector among others");
    else if (held.is === "list") for (const item of held.items) items.push(item);
    else items.push(withoutText(held));
  }
  const [only = nothing] = items;
  return open ?? (asList || items.length > 1 ? list(items) : only);
}

function tableFrom({ entries }: Extract<Expression, { is: "table" }>, scope: Scope): Held {
  const table = new HeldTable();
  let isOpen = false;
  for (const { key, value } of entries) {
    const name = evaluate(key, scope);
    const named = isConstant(name) ? textOf(name) : undefined;
    const held = scope.run(value, scope, true);
    if (named === undefined) isOpen = true;
    else table.set(named, withoutText(held), value);
  }
  return isOpen ? unknown("a key that is not constant") : { is: "table", table };
}

/** The parts of a call; commands within them are carried out. */
export function calledBy({ target, name, args }: Call, scope: Scope): Called {
  const holder = evaluate(target, scope);
  const method = evaluate(name, scope);
  return { holder, name: method, args: args.map((each) => evaluate(each, scope)) };
}

function call(expression: Call, scope: Scope): Held {
  changeBy(expression, calledBy(expression, scope), true, scope);
  return unknown("a call of a method");
}

type Call = Extract<Expression, { is: "call" }>;

function unary({ operator, operand }: Extract<Expression, { is: "unary" }>, scope: Scope): Held {
  const held = evaluate(operand, scope);
  // `"Relay $($i++)"` counts where it stands.
  if (operator === "++" || operator === "--") forget(operand, "counted up or down", scope);
  const why = whyNot(held);
  if (why !== undefined) return unknown(why);
  if (operator === "not") return { is: "boolean", value: !isTrue(held) };
  if (operator === "-" && held.is === "number") return { is: "number", value: -held.value };
  if (operator === "+" && held.is === "number") return { is: "number", value: held.value };
  return unknown(`the operator ${operator.length > 2 ? `-${operator}` : operator}`);
}

/** The right side; behind `-and` and `-or` it runs only where the left leaves it open, and sets variables only then. */
function rightOf(
  { operator, right }: Extract<Expression, { is: "binary" }>,
  left: Held,
  scope: Scope,
): Held {
  if (operator !== "and" && operator !== "or") return evaluate(right, scope);
  const { start, end } = right;
  const element = { is: "expression" as const, expression: right, start, end };
  const names = changedWithin([{ is: "pipeline", elements: [element], onlySeven: [], start, end }]);
  if (names.size === 0) return evaluate(right, scope);
  const before = new Map(scope.variables);
  const held = evaluate(right, scope);
  const isOpen = !isConstant(left);
  for (const name of names) {
    const was = before.get(name);
    if (isOpen) scope.variables.set(name, unknown(`set behind -${operator}`));
    else if (isTrue(left) !== (operator === "or")) continue;
    else if (was) scope.variables.set(name, was);
    else scope.variables.delete(name);
  }
  return held;
}

/** Sums of many parts lean to the left: they are walked, not dived into. */
function chainOf(expression: Extract<Expression, { is: "binary" }>, scope: Scope): Held {
  const steps: Extract<Expression, { is: "binary" }>[] = [];
  let at: Expression = expression;
  while (at.is === "binary") {
    steps.push(at);
    at = at.left;
  }
  let held = withoutText(evaluate(at, scope));
  for (const step of steps.reverse()) {
    const right = withoutText(rightOf(step, held, scope));
    held = step.operator === "+" ? sum(held, right) : binary(step.operator, held, right);
  }
  return held;
}
