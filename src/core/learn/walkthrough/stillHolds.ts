import type { Check, Leaf } from "./check";
import type { Holding } from "./holding";
import { isTrue } from "./holding";
import { holds, isJunction } from "./holds";
import type { LearnState } from "./state";
import type { Step, Walkthrough } from "./walkthrough";

/** What was only looked at: a place is left, and what was learnt there stays. */
const looking: readonly Leaf["kind"][] = ["ask", "at", "log", "queue", "answer"];

/**
 * Whether a step that is ticked still holds: its check but for what was looked at. What a plan held before *Read
 * back* counts: it was carried out.
 */
export function stillHolds({ check }: Pick<Step, "check">, state: LearnState): Holding {
  const rest = lasting(check);
  if (!rest) return { holds: true };
  const now = holds(rest, state);
  if (isTrue(now) || state.readBack === undefined) return now;
  const organisation = { ...state.organisation, deployed: state.readBack };
  const before = holds(rest, { ...state, organisation });
  return isTrue(before) ? before : now;
}

/** Steps marked `holds` that are ticked and hold no more. */
export const undone = (
  { steps }: Walkthrough,
  state: LearnState,
  ticked: (id: string) => boolean,
): readonly Step[] =>
  steps.filter((step) => step.holds && ticked(step.id) && !isTrue(stillHolds(step, state)));

/** The check without what was looked at; undefined where nothing is left. */
function lasting(check: Check): Check | undefined {
  if (!isJunction(check)) return looking.includes(check.kind) ? undefined : check;
  const of = check.of.flatMap((each) => lasting(each) ?? []);
  if (of.length === 0) return undefined;
  return of.length < check.of.length && check.kind === "any" ? undefined : { ...check, of };
}
