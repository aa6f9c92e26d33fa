import type { Statement } from "./grammar/ast";
import { type Held, whyNot } from "./held";
import type { Scope } from "./scope";
import { walk } from "./walk";

const behindJump = { as: "setAside", what: "behind a jump: it is not reached" } as const;

/** Carries out statements in their order, up to a jump; what they yield is shown, or taken. */
export function runAll(statements: readonly Statement[], scope: Scope, isTaken = false): void {
  for (const [index, statement] of statements.entries()) {
    scope.run(statement, scope, isTaken);
    if (scope.flow.left === undefined) continue;
    walk(statements.slice(index + 1), behindJump, scope);
    return;
  }
}

/** The elements of a constant collection; a reason where it is none. */
export function elementsOf(held: Held): readonly Held[] | string {
  if (held.is === "null") return [];
  // A number that is gone through alone is no longer what was written.
  const only: Held = held.is === "number" ? { is: "number", value: held.value } : held;
  const items = only.is === "list" ? only.items : [only];
  for (const item of items) {
    // Objects may hold what is known at run time only: that is told where it is used.
    const why = item.is === "table" ? undefined : whyNot(item);
    if (why !== undefined) return why;
  }
  return items;
}
