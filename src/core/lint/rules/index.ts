import type { Rule } from "./rule";

/** Every rule of rules.json that stands, in the order of its areas there; an area is one line. */
export const rules: readonly Rule[] = [];
