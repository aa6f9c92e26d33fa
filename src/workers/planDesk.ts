import { comparisonOf, type Plan, planOf, risksOf, withoutSteps } from "../core/plan";
import type { PlanMessage, PlanParts, PlanRequest } from "./plan.protocol";
import { planDocuments } from "./planDocuments";
import { planFiles } from "./planFiles";

/** Answers one request after the other, and remembers the plan that was made last, whole and as it was looked at last. */
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
        case "look": {
          const { risks, gaps } = this.#without(request.without);
          return { id, is: "looked", looked: { risks, gaps } };
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
    this.#plan = planOf(comparisonOf(organisation));
    const { old: _old, new: _new, risks: _risks, ...parts } = this.#plan;
    return parts;
  }

  /** The plan without some steps, with its risks; kept, as files are asked for one after the other. */
  #without(steps: readonly string[]): Plan {
    if (!this.#plan) throw new Error("There is no plan.");
    const without = JSON.stringify(steps);
    if (this.#cut?.without === without) return this.#cut.plan;
    const less = steps.length > 0 ? withoutSteps(this.#plan, steps).plan : this.#plan;
    const plan = { ...less, risks: risksOf({ ...less, today: this.#today }) };
    this.#cut = { without, plan };
    return plan;
  }

  #write({ file, without }: Extract<PlanRequest, { is: "write" }>): string {
    const found = [...planFiles, ...planDocuments].find(({ id }) => id === file);
    if (!found) throw new Error("A plan has no such file.");
    return found.write(this.#without(without), this.#today);
  }
}
