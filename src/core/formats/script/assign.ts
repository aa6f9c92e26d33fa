import { changeBy, forget } from "./calls";
import { calledBy, evaluate } from "./evaluate";
import type { Expression, Extent, Statement } from "./grammar/ast";
import { type Held, isConstant, list, nothing, textOf, unknown } from "./held";
import { memberOf } from "./members";
import { castTo, sum } from "./operators";
import { ownName, type Scope } from "./scope";
import { changedWithin, replaceHeld } from "./variables";

/**
 * Carries out an assignment and answers its value: what was written behind `=`, also where the variable keeps another
 * type. What is assigned is told by whoever uses it.
 */
export function assign(statement: Extract<Statement, { is: "assignment" }>, scope: Scope): Held {
  const { target, operator, value } = statement;
  const held = scope.run(value, scope, true);
  put(target, operator, held, value, scope);
  return operator === "=" && target.is === "variable" ? held : evaluate(target, scope);
}

function put(
  target: Expression,
  operator: string,
  held: Held,
  written: Extent,
  scope: Scope,
): void {
  if (target.is === "variable") {
    const name = ownName(target.name);
    if (name === undefined) return;
    const isSeen = !scope.own || scope.own.has(name) || /^(?:global|script):/i.test(target.name);
    const value = combined(operator, isSeen ? scope.variables.get(name) : nothing, held);
    const type = scope.types.get(name);
    scope.variables.set(name, type === undefined ? value : castTo(type, value));
    scope.own?.add(name);
  } else if (target.is === "cast") {
    // An attribute such as [ValidateNotNullOrEmpty()] is no type.
    const isType = !target.name.endsWith(")");
    const name = target.operand.is === "variable" ? ownName(target.operand.name) : undefined;
    if (isType && name !== undefined) scope.types.set(name, target.name);
    put(target.operand, operator, isType ? castTo(target.name, held) : held, written, scope);
  } else if (target.is === "list") putEach(target.items, operator, held, written, scope);
  else if (target.is === "member" && !target.isStatic) {
    const key = evaluate(target.name, scope);
    putMember(target, isConstant(key) ? textOf(key) : undefined, operator, held, written, scope);
  } else if (target.is === "index") {
    const key = evaluate(target.index, scope);
    putMember(target, isConstant(key) ? textOf(key) : undefined, operator, held, written, scope);
  }
}

function combined(operator: string, before: Held | undefined, held: Held): Held {
  if (operator === "=") return withoutText(held);
  if (operator !== "+=") return unknown(`the operator ${operator}`);
  return before === undefined
    ? unknown("nothing was assigned before +=")
    : sum(before, withoutText(held));
}

const withoutText = (held: Held): Held =>
  held.is === "number" ? { is: "number", value: held.value } : held;

/** `$a, $b = 1, 2`: the last takes the rest. */
function putEach(
  targets: readonly Expression[],
  operator: string,
  held: Held,
  written: Extent,
  scope: Scope,
): void {
  const items = held.is === "list" ? held.items : undefined;
  for (const [index, target] of targets.entries()) {
    const isLast = index === targets.length - 1;
    const rest = items?.slice(index) ?? [];
    const single = rest[0] ?? nothing;
    const part = items
      ? isLast && rest.length > 1
        ? list(rest)
        : single
      : index === 0 || !isConstant(held)
        ? held
        : nothing;
    put(target, operator, part, written, scope);
  }
}

/** `$p.Server = …`, `$p['Server'] = …`, also on a connector in memory. */
function putMember(
  target: Extract<Expression, { is: "member" | "index" }>,
  key: string | undefined,
  operator: string,
  held: Held,
  written: Extent,
  scope: Scope,
): void {
  const holder = evaluate(target.target, scope);
  if (key === undefined) forget(target.target, "a key that is not constant was set", scope);
  else if (holder.is === "table") {
    const before = holder.table.entries.get(key.toLowerCase())?.value;
    holder.table.set(key, combined(operator, before, held), written);
  } else if (holder.is === "connector" && target.is === "member") {
    const before = memberOf(holder, { is: "text", value: key });
    holder.connector.touched.set(key.toLowerCase(), combined(operator, before, held));
  } else if (holder.is === "list") {
    const items = [...holder.items];
    const at = Number(key) < 0 ? items.length + Number(key) : Number(key);
    if (items[at] === undefined) return;
    items[at] = combined(operator, items[at], held);
    replaceHeld(holder.items, list(items), scope.variables);
  }
}

/** What statements change that are not carried out, or not so often as is known. */
export function poison(statements: readonly Statement[], scope: Scope, why: string): void {
  for (const name of changedWithin(statements)) scope.variables.set(name, unknown(why));
}

/** A call that changes something, and `$i++`. Answers whether the expression was one of these. */
export function changeByCall(expression: Expression, scope: Scope): boolean {
  if (expression.is === "cast")
    return expression.name.toLowerCase() === "void" && changeByCall(expression.operand, scope);
  if (expression.is === "unary" && /^(?:\+\+|--)$/.test(expression.operator)) {
    evaluate(expression.operand, scope);
    forget(expression.operand, "counted up or down", scope);
    return true;
  }
  if (expression.is !== "call") return false;
  changeBy(expression, calledBy(expression, scope), false, scope);
  return true;
}
