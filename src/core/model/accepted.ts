/**
 * A finding that somebody accepted, with the reason. It holds for what was found then: another value,
 * another right or a larger region brings the finding back.
 */
export interface Acceptance {
  readonly id: string;
  readonly code: string;
  /** Ids of what the finding stands at; all absent = the organisation. */
  readonly connector?: string;
  readonly server?: string;
  readonly parameter?: string;
  readonly reason: string;
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  /** Values that it was accepted for, as the finding measured them. */
  readonly values: readonly string[];
  /** Remote ranges that it was accepted for; fewer addresses are covered too. */
  readonly ranges?: readonly string[];
}
