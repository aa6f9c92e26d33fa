import type { Phrase, Severity } from "../../finding";
import type { SourceId, Standing } from "../../sources";
import providerTexts from "./provider/texts.json" with { type: "json" };
import type { Hit } from "./rule";
import { filled, type Template, template } from "./template";
import texts from "./texts.json" with { type: "json" };

/** What a rule says wherever it fires, by its code; words as in rules.json. */
export interface Words {
  readonly title: string;
  readonly severity: Severity;
  readonly standing: Standing;
  readonly cites: readonly SourceId[];
  tell(fill: Hit["fill"]): Told;
}

interface Told {
  readonly what: Phrase;
  readonly why: Phrase;
  readonly mend: Phrase;
}

/** The texts of one code, as a file of texts has them; values stand in braces. */
export interface Texts {
  readonly title: string;
  readonly severity: string;
  readonly standing: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** The texts of one rule, as rules.json has them; those on providers are shaped alike. */
interface RuleTexts extends Texts {
  readonly source: string;
}

const all: Readonly<Record<string, RuleTexts>> = { ...texts, ...providerTexts };
const read = new Map<string, Words>();

/** Codes that have words, in the order in which findings of equal severity are listed. */
export const codes: readonly string[] = Object.keys(all);

/** The words of a rule, cut up once. Throws for a code that has none. */
export function wordsOf(code: string): Words {
  const known = read.get(code);
  if (known) return known;
  const text = Object.hasOwn(all, code) ? all[code] : undefined;
  if (!text) throw new Error(`No words for the rule ${code}.`);
  const made = wordsFrom(text, text.source.split(/[;,]\s*/));
  read.set(code, made);
  return made;
}

/** The words of one code, cut up once; a test sees to it that every source is known. */
export function wordsFrom(text: Texts, cites: readonly string[]): Words {
  const what = template(text.what);
  const why = template(text.why);
  const mend = template(text.mend);
  return {
    title: text.title,
    severity: text.severity as Severity,
    standing: text.standing as Standing,
    cites: cites as readonly SourceId[],
    tell: (fill) => ({
      what: filled(what, fill),
      why: whole(why) ?? filled(why, fill),
      mend: whole(mend) ?? filled(mend, fill),
    }),
  };
}

/** A text without places is the same phrase wherever it stands. */
const whole = (from: Template): Phrase | undefined =>
  from.some((piece) => typeof piece === "object" && "slot" in piece) ? undefined : (from as Phrase);
