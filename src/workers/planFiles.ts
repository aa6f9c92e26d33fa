import {
  applyBlock,
  applyScript,
  type PlanScriptOptions,
  planJson,
  rollbackScript,
  verifyScript,
} from "../core/formats/powershell";
import type { Plan } from "../core/plan";

/** One file that a plan is taken away as. */
export interface PlanFile {
  readonly id: string;
  /** The word of its tab. */
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** One line: what it is for. */
  readonly help: string;
  /** A PowerShell script: it bears a byte order mark, and is coloured on the screen. */
  readonly script: boolean;
  /** `today` is YYYY-MM-DD; findings about dates need it. */
  readonly write: (plan: Plan, today?: string) => string;
}

const plainText = "text/plain";

/** All that a plan is taken away as, in the order of the tabs: one entry adds one. */
export const planFiles: readonly PlanFile[] = [
  {
    id: "apply",
    label: "Apply",
    name: "apply.ps1",
    type: plainText,
    help: "Looks first whether all is as the plan expects, then takes the steps, and stops at the first that fails.",
    script: true,
    write: (plan) => applyScript(plan, toldOf(plan)),
  },
  {
    id: "rollback",
    label: "Roll back",
    name: "rollback.ps1",
    type: plainText,
    help: "Takes back what it finds done, last step first, also after a part of it.",
    script: true,
    write: (plan) => rollbackScript(plan, toldOf(plan)),
  },
  {
    id: "verify",
    label: "Verify",
    name: "verify.ps1",
    type: plainText,
    help: "Reads back and prints PASS or FAIL for each value; changes nothing.",
    script: true,
    write: (plan) => verifyScript(plan, toldOf(plan)),
  },
  {
    id: "block",
    label: "Block to paste",
    name: "apply-block.ps1",
    type: plainText,
    help: "The same as apply.ps1 as one block for an open Exchange Management Shell.",
    script: true,
    write: (plan) => applyBlock(plan, toldOf(plan)),
  },
  {
    id: "json",
    label: "JSON",
    name: "plan.json",
    type: "application/json",
    help: "The plan as data: steps, changes, risks and the order.",
    script: false,
    write: (plan) => `${JSON.stringify(planJson(plan), null, 2)}\n`,
  },
];

/** What a script is told besides the plan: which organisation it may run in, where that was read. */
const toldOf = ({ old, new: now }: Plan): PlanScriptOptions => ({
  organisation: old.facts.organisation ?? now.facts.organisation,
});
