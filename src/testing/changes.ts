import { type Comparison, type Ground, planOf } from "../core/plan";
import { type CaseEnd, endOf } from "./comparisons";
import { corp } from "./riskTellings";

/** The ground of the risks of a planned change in the organisation of risks.json. */
export function groundOf(old: CaseEnd, now: CaseEnd): Ground {
  const ends: Comparison = { old: endOf(corp, old), new: endOf(corp, now) };
  return planOf(ends);
}
