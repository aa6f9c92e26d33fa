import type { Severity } from "../../finding";
import type { SourceId, Standing } from "../../sources";
import providerTexts from "./provider/texts.json" with { type: "json" };
import texts from "./texts.json" with { type: "json" };
import { wordsOf } from "./words";

/** All that is to know of one rule, for its page; placeholders in braces stand for values. */
export interface RulePage {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly standing: Standing;
  /** When it speaks, and when it keeps silent all the same. */
  readonly when: string;
  readonly unless: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  /** The edit that the app offers; undefined where it offers none. */
  readonly fix: { readonly safe: boolean; readonly edit: string } | undefined;
  /** What has to be known. */
  readonly needs: string;
  readonly cites: readonly SourceId[];
}

interface PageText {
  readonly when: string;
  readonly unless: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly fix: { readonly safe: boolean; readonly edit: string } | null;
  readonly needs: string;
}

const all: Readonly<Record<string, PageText>> = { ...texts, ...providerTexts };

/** The page of a rule; undefined for a code that is none (what the cmdlets refuse has no page). */
export function rulePage(code: string): RulePage | undefined {
  const text = Object.hasOwn(all, code) ? all[code] : undefined;
  if (!text) return undefined;
  const { title, severity, standing, cites } = wordsOf(code);
  const { when, unless, what, why, mend, fix, needs } = text;
  return {
    ...{ code, title, severity, standing, cites },
    ...{ when, unless, what, why, mend, needs },
    fix: fix ?? undefined,
  };
}
