import type { SourceId } from "../../../sources";
import type { Draft } from "../page";
import terms from "../terms.json" with { type: "json" };

/** The words of the trade, as people say them. */
export const termDrafts = (): readonly Draft[] =>
  terms.map((term) => ({
    id: `term/${term.id}`,
    kind: "term",
    title: term.title,
    summary: term.text,
    ...("also" in term && { also: term.also }),
    facts: [],
    parts: [],
    see: term.see.map((each) => `term/${each}` as const),
    cites: term.cites as readonly SourceId[],
  }));
