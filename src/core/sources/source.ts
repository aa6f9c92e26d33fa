import type { Standing } from "./standing";

/** A document, or a statement of the semantics notes, that a fact comes from. */
export interface Source {
  readonly title: string;
  readonly section?: string;
  /** Public address; absent for what was only observed. */
  readonly url?: string;
  readonly standing: Standing;
}
