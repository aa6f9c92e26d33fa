import { comparisonOf, planOf } from "../core/plan";
import type { PlanMessage, PlanParts, PlanRequest } from "./plan.protocol";

/** Answers one request after the other. */
export class PlanDesk {
  answer(request: PlanRequest): PlanMessage {
    const { id } = request;
    try {
      const { old: _old, new: _new, ...whole } = planOf(comparisonOf(request.organisation));
      return { id, is: "planned", planned: { whole: whole satisfies PlanParts } };
    } catch (error) {
      return { id, is: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  }
}
