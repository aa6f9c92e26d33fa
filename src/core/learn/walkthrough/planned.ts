import type { Organisation } from "../../model";
import { comparisonOf, type Plan, planOf, withoutSteps } from "../../plan";
import type { LearnState } from "./state";

const kept = new WeakMap<Organisation, Plan>();

/** The whole plan from what is deployed to the design; kept as long as the organisation is the same. */
export function wholePlan({ organisation }: Pick<LearnState, "organisation">): Plan {
  const known = kept.get(organisation);
  if (known) return known;
  const plan = planOf(comparisonOf(organisation));
  kept.set(organisation, plan);
  return plan;
}

/** The plan without the steps that were left out, and those that need them. */
export function remainingPlan(state: Pick<LearnState, "organisation" | "leftOut">): Plan {
  const whole = wholePlan(state);
  const left = state.leftOut.filter((id) => whole.steps.some((step) => step.id === id));
  return withoutSteps(whole, left).plan;
}
