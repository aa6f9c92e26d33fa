import { name, phrase } from "../../../finding";
import { identityOf } from "../../../model";
import { differencesOf, type Plan, type Step } from "../../../plan";
import type { CheckOf } from "../check";
import { type Holding, no, whether } from "../holding";
import { remainingPlan, wholePlan } from "../planned";
import type { LearnState } from "../state";

/** What the plan from what is deployed to the design holds, and what was left out of it. */
export function plan(check: CheckOf<"plan">, state: LearnState): Holding {
  if ("only" in check) {
    const whole = wholePlan(state);
    return whether(
      whole.steps.length > 0 && whole.steps.every((step) => concerns(step, check.only, whole)),
      phrase`The plan holds ${whole.steps.length} steps.`,
    );
  }
  if ("leftOut" in check) {
    const whole = wholePlan(state);
    const left = whole.steps.filter(({ id }) => state.leftOut.includes(id));
    return whether(left.some((step) => concerns(step, check.leftOut, whole)));
  }
  const rest = remainingPlan(state);
  if ("risk" in check) return risk(check, rest);
  const found = rest.steps.filter(
    (step) => step.action === check.action && concerns(step, check.connector, rest),
  );
  if (found.length === 0) return no(phrase`The plan does not touch ${name(check.connector)} so.`);
  const { parameter } = check;
  if (parameter === undefined) return whether(true);
  const touched = differencesOf(rest).filter(({ connector }) =>
    found.some(({ before, after }) => (after ?? before)?.id === connector),
  );
  return whether(
    touched.some(({ changes }) => changes.some((each) => each.parameter === parameter)),
  );
}

function risk(
  { risk: code, connector }: { risk: string; connector?: string },
  plan: Plan,
): Holding {
  return whether(
    plan.risks.some(
      (each) =>
        each.code === code &&
        (connector === undefined ||
          [plan.new, plan.old].some((end) => {
            const at = each.place.connector;
            const found =
              at !== undefined && Object.hasOwn(end.connectors, at) && end.connectors[at];
            return found && same(identityOf(end, found), connector);
          })),
    ),
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A step is of the connector by its name before or after. */
const concerns = ({ before, after }: Step, identity: string, { old }: Plan): boolean =>
  [before, after].some((each) => each !== null && same(identityOf(old, each), identity));
