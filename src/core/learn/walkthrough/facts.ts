import { failure } from "../../logs";
import { type Source, sources } from "../../sources";

/** Facts that steps cite and that are no row of our notes: a note as a whole, or a section of one. */
const others: Readonly<Record<string, Source | undefined>> = {
  PG: sources["receive-connector-rights"],
  "log-formats 4": {
    title: "Notes on logs and queues",
    section: "Reading a session",
    standing: "inferred",
  },
};

/**
 * What a step cites: a row or key of our notes (`R12`, `AR`, `R11 (log-formats)`), or the id of a cause
 * (`conn-timeout-10060`); with its standing, which the panel shows. Undefined: nothing here is called so.
 */
export function factOf(id: string): Source | undefined {
  if (Object.hasOwn(sources, id)) return sources[id];
  if (Object.hasOwn(others, id)) return others[id];
  const cause = failure(id);
  return cause && { title: "Causes in logs", section: id, standing: cause.confidence };
}
