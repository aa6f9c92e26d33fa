/*
 * lint: what is wrong with a design, said once, in place, with the way to mend it.
 * refusals/ hold what New- and Set- refuse within one connector, one file a rule with its examples.
 * conflicts.ts holds what is refused between the receive connectors of one server.
 * values.ts turns text that cannot be read into findings; problems.ts gathers all of it, kept by identity.
 * An error is always documented: what a server was merely seen to do is a warning.
 */
export { type Problems, problemsOf } from "./problems";
export type { Example, Refusal } from "./refusal";
export { refusals } from "./refusals";
