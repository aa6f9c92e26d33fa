import type { Connector } from "../model";
import { differencesOf } from "./differences";
import { orderLines } from "./orderLines";
import type { Plan, Step } from "./plan";
import { risksOf } from "./risks/risksOf";

/** A plan with less in it, and what had to be left out with the rest. */
export interface Reduced {
  readonly plan: Plan;
  /** Ids of steps that were not named, and go along: they are refused or unsafe without those that were. */
  readonly along: readonly string[];
}

/**
 * Leaves steps out, and with them those that need them. The new end becomes what the steps that stay lead to, and
 * differences and risks are those of it.
 */
export function withoutSteps(plan: Plan, ids: readonly string[]): Reduced {
  if (ids.length === 0) return { plan, along: [] };
  const gone = new Set(ids);
  for (let more = true; more; ) {
    more = false;
    for (const { id, needs } of plan.steps)
      if (!gone.has(id) && needs.some((each) => gone.has(each))) {
        gone.add(id);
        more = true;
      }
  }
  const steps = plan.steps
    .filter(({ id }) => !gone.has(id))
    .map((step, index): Step => ({ ...step, n: index + 1 }));
  const connectors: Record<string, Connector> = { ...plan.old.connectors };
  for (const { before, after } of steps) {
    if (after) connectors[after.id] = after;
    else if (before) delete connectors[before.id];
  }
  const now = { ...plan.new, connectors };
  const known = new Set(ids);
  const { old, reasons, held, turned, moved } = plan;
  const lines = plan.order.slice(0, plan.order.length - orderLines(plan.steps, reasons).length);
  const less: Plan = {
    ...{ old, reasons, held, turned, moved },
    order: [...lines, ...orderLines(steps, reasons)],
    new: now,
    steps,
    differences: differencesOf({ old: plan.old, new: now }),
    gaps: plan.gaps.flatMap((gap) => {
      const left = gap.steps.filter((id) => !gone.has(id));
      return left.length > 0 ? [{ ...gap, steps: left }] : [];
    }),
    get risks() {
      return risksOf(less);
    },
  };
  return {
    plan: less,
    along: plan.steps.map(({ id }) => id).filter((id) => gone.has(id) && !known.has(id)),
  };
}
