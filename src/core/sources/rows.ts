import type { Source } from "./source";

/** Statements of the project's own semantics notes (docs/semantics), by row id: R…, V… receive side, S… send side. */
export const rows = {} as const satisfies Record<string, Source>;
