import type { Severity } from "../../finding";
import type { SourceId, Standing } from "../../sources";
import { textsOf, wordsOf } from "./words";

/** All that is to know of one risk, for its page; places in braces stand for values. */
export interface RiskPage {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly standing: Standing;
  /** Parameters on whose row it stands. */
  readonly at: readonly string[];
  readonly when: string;
  readonly unless: string | undefined;
  readonly what: string;
  readonly why: string;
  readonly advice: string;
  readonly cites: readonly SourceId[];
}

/** The page of a risk; undefined for a code that is none. */
export function riskPage(code: string): RiskPage | undefined {
  const said = textsOf(code);
  if (!said) return undefined;
  const { title, severity, standing, cites } = wordsOf(code);
  const { at, when, unless, what, why, mend } = said;
  return {
    ...{ code, title, severity, standing, cites, at, when, what, why },
    unless: unless ?? undefined,
    advice: mend,
  };
}
