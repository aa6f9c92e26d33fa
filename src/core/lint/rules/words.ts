import type { Phrase, Severity } from "../../finding";
import type { SourceId, Standing } from "../../sources";
import providerTexts from "./provider/texts.json";
import type { Hit } from "./rule";
import { filled, type Template, template } from "./template";
import texts from "./texts.json";

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

/** The texts of one rule, as rules.json has them; those on providers are shaped alike. */
interface Text {
  readonly title: string;
  readonly severity: string;
  readonly standing: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly source: string;
}

const all: Readonly<Record<string, Text>> = { ...texts, ...providerTexts };
const read = new Map<string, Words>();

/** Codes that have words, in the order in which findings of equal severity are listed. */
export const codes: readonly string[] = Object.keys(all);

/** The words of a rule, cut up once. Throws for a code that has none. */
export function wordsOf(code: string): Words {
  const known = read.get(code);
  if (known) return known;
  const text = Object.hasOwn(all, code) ? all[code] : undefined;
  if (!text) throw new Error(`No words for the rule ${code}.`);
  const made = wordsFrom(text);
  read.set(code, made);
  return made;
}

function wordsFrom(text: Text): Words {
  const what = template(text.what);
  const why = template(text.why);
  const mend = template(text.mend);
  return {
    title: text.title,
    severity: text.severity as Severity,
    standing: text.standing as Standing,
    cites: text.source.split(/[;,]\s*/) as unknown as readonly SourceId[],
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
