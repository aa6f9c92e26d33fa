import type { Finding } from "../core/finding";
import type { Organisation } from "../core/model";
import type { Gap, Plan } from "../core/plan";

/** A plan without its two ends, which whoever asked has, and without its risks, which are asked for apart. */
export type PlanParts = Omit<Plan, "old" | "new" | "risks">;

/** What may come of a plan, whole or without some of its steps. */
export interface Looked {
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
  /** What may come of the plan that was made last, without the steps of these ids. */
  | { readonly is: "look"; readonly without: readonly string[] }
  | { readonly is: "write"; readonly file: string; readonly without: readonly string[] }
);

export type PlanMessage = { readonly id: number } & (
  | { readonly is: "planned"; readonly plan: PlanParts }
  | { readonly is: "looked"; readonly looked: Looked }
  | { readonly is: "written"; readonly text: string }
  /** Something went wrong that no step is to blame for. */
  | { readonly is: "failed"; readonly why: string }
);
