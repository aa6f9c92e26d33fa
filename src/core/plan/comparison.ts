import type { Organisation } from "../model";

/**
 * Two ends of a plan. A connector or server of one id is the same object at both ends, also under another name;
 * all else is known alike unless the ends differ in it.
 */
export interface Comparison {
  /** What is deployed. */
  readonly old: Organisation;
  /** What is designed. */
  readonly new: Organisation;
}
