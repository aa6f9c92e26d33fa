import type { ScriptStyle } from "../core/formats/powershell";
import type { Plan } from "../core/plan";

/** How somebody likes scripts written. */
export interface Taste {
  readonly style: ScriptStyle;
  readonly comments: boolean;
}

/** One file that a plan is taken away as. */
export interface PlanFile {
  readonly id: string;
  /** The word of its tab. */
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** One line: what it is for. */
  readonly help: string;
  /** Windows PowerShell reads a script without a byte order mark in the code page of the system. */
  readonly script: boolean;
  readonly write: (plan: Plan, taste: Taste) => string;
}

/** All that a plan is taken away as, in the order of the tabs: one line adds one. */
export const planFiles: readonly PlanFile[] = [];
