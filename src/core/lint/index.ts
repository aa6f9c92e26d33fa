/*
 * lint: what is wrong with a design, said once, in place, with the way to mend it.
 * refusals/ hold what New- and Set- refuse within one connector, conflicts.ts what between the connectors of a
 * server, values.ts text that cannot be read; refused.ts gathers these. rules/ hold the rules of rules.json, one
 * file each: run.ts asks them where something changed, silence.ts and fold.ts say what of it is told.
 * problems.ts is the one entry. An error is always documented: what a server was merely seen to do is a warning.
 */
export type { AcceptedFinding } from "./accepted";
export { type ProblemOptions, type Problems, problemsOf } from "./problems";
export type { Example, Refusal } from "./refusal";
export { refusals } from "./refusals";
export { refusedAlone, refusedTogether } from "./refused";
export { rules } from "./rules";
export type { Lack } from "./rules/lacks";
export { type RulePage, rulePage } from "./rules/page";
