import type { Complaint } from "../values";

/** Why a whole input was refused: the reason, the way out, and the place where reading stopped. */
export interface Fault extends Complaint {
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
}

/** Thrown inside a reader and caught at its door; nothing outside a reader sees it. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.what);
  }
}
