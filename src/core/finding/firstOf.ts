import type { Part, Phrase } from "./phrase";

/** The first of several, and how many more there are: `a, b and 3 more`. */
export function firstOf(several: readonly (Part | Phrase)[], most: number): Phrase {
  const left = several.length - most;
  const told = several
    .slice(0, most)
    .flatMap((each, at) => (at === 0 ? each : [", ", each].flat()));
  return left > 0 ? [...told, ` and ${left} more`] : told;
}
