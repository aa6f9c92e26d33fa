import type { Connector, Organisation } from "../model";
import { comparisonOf } from "./comparisonOf";
import { planOf } from "./planOf";
import { withoutSteps } from "./without";

/**
 * What would be deployed once the scripts of the plan have run: what is deployed now, with the steps taken that
 * were not left out. What cannot be written stays as it is.
 */
export function deployedAfter(
  organisation: Organisation,
  leftOut: readonly string[],
): Organisation["deployed"] {
  const whole = planOf(comparisonOf(organisation));
  const known = leftOut.filter((id) => whole.steps.some((step) => step.id === id));
  const { plan } = withoutSteps(whole, known);
  const connectors: Record<string, Connector> = { ...plan.old.connectors };
  for (const { before, after } of plan.steps) {
    if (after) connectors[after.id] = after;
    else if (before) delete connectors[before.id];
  }
  // A connector that becomes another one by Set- is known in the design by the id of the latter.
  for (const { old, new: own } of plan.turned) {
    const each = connectors[old];
    const designed = organisation.connectors[own];
    if (!each || !designed || each.name !== designed.name) continue;
    delete connectors[old];
    connectors[own] = { ...each, id: own };
  }
  return connectors;
}
