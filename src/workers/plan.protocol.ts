import type { Finding } from "../core/finding";
import type { Organisation } from "../core/model";
import type { Gap, Plan } from "../core/plan";

/** A plan without its two ends, which whoever asked has. */
export type PlanParts = Omit<Plan, "old" | "new">;

/** What is different in a plan without some of its steps. */
export interface Reduced {
  readonly risks: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** What the worker is asked: to plan an organisation with both ends in it, and then for files of that plan. */
export type PlanRequest = { readonly id: number } & (
  | {
      readonly is: "plan";
      readonly organisation: Organisation;
      /** The day that certificates are judged by, YYYY-MM-DD. */
      readonly today: string;
    }
  /** The plan that was made last, without the steps of these ids. */
  | { readonly is: "reduce"; readonly without: readonly string[] }
  | { readonly is: "write"; readonly file: string; readonly without: readonly string[] }
);

export type PlanMessage = { readonly id: number } & (
  | { readonly is: "planned"; readonly plan: PlanParts }
  | { readonly is: "reduced"; readonly reduced: Reduced }
  | { readonly is: "written"; readonly text: string }
  /** Something went wrong that no step is to blame for. */
  | { readonly is: "failed"; readonly why: string }
);
