import type { Organisation } from "../core/model";
import type { Plan } from "../core/plan";
import type { Taste } from "./planFiles";

/** A plan without its two ends, which whoever asked has. */
export type PlanParts = Omit<Plan, "old" | "new">;

/** What the worker is asked: to plan an organisation with both ends in it, and then to write files of it. */
export type PlanRequest = { readonly id: number } & (
  | { readonly is: "plan"; readonly organisation: Organisation }
  /** A file of the plan that was made last, without the steps of these ids. */
  | {
      readonly is: "write";
      readonly file: string;
      readonly taste: Taste;
      readonly without: readonly string[];
    }
);

/** The whole plan, as a list that no step is left out of. */
export interface Planned {
  readonly whole: PlanParts;
}

export type PlanMessage = { readonly id: number } & (
  | { readonly is: "planned"; readonly planned: Planned }
  | { readonly is: "written"; readonly text: string }
  /** Something went wrong that no step is to blame for. */
  | { readonly is: "failed"; readonly why: string }
);
