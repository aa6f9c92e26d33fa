/*
 * powershell: scripts for the Exchange Management Shell, made of a design.
 * quote.ts alone turns a value into script text; statements are data until render.ts writes them in one of three styles.
 * create.ts, change.ts and block.ts decide what is written for a connector; script.ts puts the blocks in order.
 * A statement of several lines is followed by exactly one empty line, so that a script can be pasted.
 * Proved in a real PowerShell by the laws beside the files.
 */
export type { Block } from "./block";
export { type ExportLayout, exportCommand, exportedFiles } from "./exportCommand";
export type { Options as ScriptOptions } from "./options";
export {
  applyBlock,
  applyScript,
  type PlanJson,
  type PlanScriptOptions,
  planJson,
  rollbackScript,
  verifyScript,
} from "./plan";
export type { Quoted } from "./quote";
export type { Line, Style as ScriptStyle } from "./render";
export { type Script, scriptOf } from "./script";
export { withBom } from "./withBom";
