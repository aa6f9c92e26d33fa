import { comparisonOf, type Plan, planOf, risksOf, withoutSteps } from "../core/plan";
import type { PlanMessage, PlanParts, PlanRequest } from "./plan.protocol";
import { planFiles } from "./planFiles";

/** Answers one request after the other, and remembers the plan that was made last, whole and as it was cut last. */
export class PlanDesk {
  #today: string | undefined;
  #plan: Plan | undefined;
  #cut: { readonly without: string; readonly plan: Plan } | undefined;

  answer(request: PlanRequest): PlanMessage {
    const { id } = request;
    try {
      switch (request.is) {
        case "plan":
          return { id, is: "planned", plan: this.#make(request) };
        case "reduce": {
          const { risks, gaps } = this.#without(request.without);
          return { id, is: "reduced", reduced: { risks, gaps } };
        }
        case "write":
          return { id, is: "written", text: this.#write(request) };
      }
    } catch (error) {
      return { id, is: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  }

  #make({ organisation, today }: Extract<PlanRequest, { is: "plan" }>): PlanParts {
    this.#today = today;
    this.#cut = undefined;
    this.#plan = this.#withRisks(planOf(comparisonOf(organisation)));
    const { old: _old, new: _new, ...parts } = this.#plan;
    return parts;
  }

  #withRisks(plan: Plan): Plan {
    return { ...plan, risks: risksOf({ ...plan, today: this.#today }) };
  }

  #without(steps: readonly string[]): Plan {
    if (!this.#plan) throw new Error("There is no plan.");
    if (steps.length === 0) return this.#plan;
    const without = JSON.stringify(steps);
    if (this.#cut?.without !== without)
      this.#cut = { without, plan: this.#withRisks(withoutSteps(this.#plan, steps).plan) };
    return this.#cut.plan;
  }

  #write({ file, without }: Extract<PlanRequest, { is: "write" }>): string {
    const found = planFiles.find(({ id }) => id === file);
    if (!found) throw new Error("A plan has no such file.");
    return found.write(this.#without(without));
  }
}
