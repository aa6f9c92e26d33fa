import { withoutModule } from "./commandNames";
import type { Expression, Pipeline } from "./grammar/ast";
import { type Held, isConstant, textOf, unknown } from "./held";
import { writtenName } from "./names";
import type { Scope } from "./scope";
import { replaceHeld, rootsOf } from "./variables";

type Call = Extract<Expression, { is: "call" }>;

/** What the parts of a call are. */
export interface Called {
  readonly holder: Held;
  readonly name: Held;
  readonly args: readonly Held[];
}

/**
 * What a call changes: `$p.Add('Server', 'EX02')` and `$p.Remove('Server')` on a hashtable that is known; what is
 * changed otherwise is no longer followed. Where its value is taken, as by `$null =` or `| Out-Null`, only the
 * methods that are known to change something do.
 */
export function changeBy(
  { target, args: written, ...whole }: Call,
  { holder, name, args }: Called,
  isTaken: boolean,
  scope: Scope,
): void {
  const method = textOf(name)?.toLowerCase() ?? "";
  const [key, value] = args;
  const named = key && isConstant(key) ? textOf(key) : undefined;
  if (holder.is === "table" && method === "add" && named !== undefined && value)
    holder.table.set(named, withoutText(value), written[1] ?? whole);
  else if (holder.is === "table" && method === "remove" && named !== undefined)
    holder.table.entries.delete(named.toLowerCase());
  else if (holder.is === "table" && method === "clear") holder.table.entries.clear();
  else if (holder.is === "deployed" && (!isTaken || changing.has(method))) {
    holder.connector.touched.set(holder.property, unknown(byMethod));
    // A variable has the list itself: `$ranges = (Get-ReceiveConnector …).RemoteIPRanges`.
    if (target.is === "variable") forget(target, byMethod, scope);
  } else if (holder.is !== "deployed" && changing.has(method)) forget(target, byMethod, scope);
}

const byMethod = "changed by a method";

const changing = new Set([
  "add",
  "addrange",
  "remove",
  "removeat",
  "clear",
  "insert",
  "set_item",
  "sort",
  "reverse",
]);

const withoutText = (held: Held): Held =>
  held.is === "number" ? { is: "number", value: held.value } : held;

/** A variable whose content is no longer followed, and what else holds the same list or hashtable. */
export function forget(expression: Expression, why: string, scope: Scope): void {
  const [name] = rootsOf(expression);
  if (name === undefined) return;
  const held = scope.variables.get(name);
  if (held?.is === "list" || held?.is === "table")
    replaceHeld(held.is === "list" ? held.items : held.table, unknown(why), scope.variables);
  scope.variables.set(name, unknown(why));
  scope.own?.add(name);
}

/** `$ranges.Add('10.0.0.1') | Out-Null`: nothing of it is shown. */
export function isCallUnshown({ elements: [first, ...others] }: Pipeline): boolean {
  return (
    first?.is === "expression" &&
    first.expression.is === "call" &&
    others.every(
      (each) => each.is === "command" && /^out-null$/i.test(withoutModule(writtenName(each) ?? "")),
    )
  );
}
