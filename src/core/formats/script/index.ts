/*
 * script: reads what administrators write for the Exchange Management Shell. Nothing is run.
 * preparation/ takes off prompts and line numbers; grammar/ makes a tree as Windows PowerShell 5.1 would (statements.ts is
 * its door, ast.ts the tree); run.ts carries out what is constant and tells the rest.
 * bind.ts puts arguments in their places by the catalogue, coerce.ts binds values, fates.ts decides what becomes of a command.
 * Rules and shapes: samples/README.md and script-shapes.md of the reference.
 */
export { looksLikeScript } from "./detect";
export { commandNames } from "./namedCommands";
export { fatesOf, type ReadScript, readScript } from "./script";
