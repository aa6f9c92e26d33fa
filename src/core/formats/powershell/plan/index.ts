/*
 * plan: apply.ps1, rollback.ps1, verify.ps1 and the block to paste, made of the steps of a plan.
 * A journey is the plan's steps forth, or back with what was removed made again; both run on one engine.
 * The functions that read, compare and run stand once, under runtime/, in the words of Windows PowerShell 5.1.
 * The plan is data beside them: every value goes through quote.ts, by way of datum.ts.
 * Lines, exit codes and idioms: plan-order.md 4 to 7. Proved on the stateful stubs of src/testing/powershell.
 */
export { type PlanJson, planJson } from "./planJson";
export { applyBlock, applyScript, type PlanScriptOptions, rollbackScript } from "./scripts";
export { verifyScript } from "./verify";
