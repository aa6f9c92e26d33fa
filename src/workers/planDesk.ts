import { comparisonOf, type Plan, planOf } from "../core/plan";
import type { PlanMessage, PlanParts, PlanRequest } from "./plan.protocol";
import { planFiles } from "./planFiles";

/** Answers one request after the other, and remembers the plan that was made last. */
export class PlanDesk {
  #plan: Plan | undefined;

  answer(request: PlanRequest): PlanMessage {
    const { id } = request;
    try {
      if (request.is === "write") return { id, is: "written", text: this.#write(request) };
      const plan = planOf(comparisonOf(request.organisation));
      this.#plan = plan;
      const { old: _old, new: _new, ...whole } = plan;
      return { id, is: "planned", planned: { whole: whole satisfies PlanParts } };
    } catch (error) {
      return { id, is: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  }

  #write({ file, taste }: Extract<PlanRequest, { is: "write" }>): string {
    const found = planFiles.find((each) => each.id === file);
    if (!found || !this.#plan) throw new Error("There is no such file of a plan.");
    return found.write(this.#plan, taste);
  }
}
