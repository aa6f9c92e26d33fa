import { type Words, wordsFrom } from "../../lint";
import texts from "./texts.json" with { type: "json" };

/** The texts of one risk, as risks.json has them; `mend` is its advice. */
interface RiskTexts {
  readonly title: string;
  readonly severity: string;
  readonly standing: string;
  readonly at: readonly string[];
  readonly when: string;
  readonly unless: string | null;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly source: readonly string[];
}

const all: Readonly<Record<string, RiskTexts>> = texts;
const read = new Map<string, Words>();

/** Every code of risks.json, in its order. */
export const codes: readonly string[] = Object.keys(all);

/** The texts of a risk; undefined for a code that is none. */
export const textsOf = (code: string): RiskTexts | undefined =>
  Object.hasOwn(all, code) ? all[code] : undefined;

/** The words of a risk, cut up once. Throws for a code that has none. */
export function wordsOf(code: string): Words {
  const known = read.get(code);
  if (known) return known;
  const said = textsOf(code);
  if (!said) throw new Error(`No words for the risk ${code}.`);
  const made = wordsFrom(said, said.source);
  read.set(code, made);
  return made;
}

/** The parameters on whose row a risk stands, the likeliest first. */
export const atOf = (code: string): readonly string[] => textsOf(code)?.at ?? [];
