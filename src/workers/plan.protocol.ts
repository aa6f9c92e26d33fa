import type { Organisation } from "../core/model";
import type { Plan } from "../core/plan";

/** A plan without its two ends, which whoever asked has. */
export type PlanParts = Omit<Plan, "old" | "new">;

/** What the worker is given: an organisation with both ends in it. */
export type PlanRequest = { readonly id: number } & {
  readonly is: "plan";
  readonly organisation: Organisation;
};

/** The whole plan, as a list that no step is left out of. */
export interface Planned {
  readonly whole: PlanParts;
}

export type PlanMessage = { readonly id: number } & (
  | { readonly is: "planned"; readonly planned: Planned }
  /** Something went wrong that no step is to blame for. */
  | { readonly is: "failed"; readonly why: string }
);
