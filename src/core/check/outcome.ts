import type { Phrase } from "../finding";

/** The answer that the design gives, in the words of the expectation. */
export type Got = Readonly<Record<string, unknown>>;

/** What a question of one kind comes to. */
export interface Outcome {
  readonly got: Got;
  /** Members of the expected answer that differ; empty where it is as expected. */
  readonly differs: readonly string[];
  /** Facts that the organisation does not hold, and on which the answer hangs. */
  readonly missing: readonly Phrase[];
}
