import type { Expectation, Organisation } from "../model";
import { byName } from "../model";
import { exposed } from "./exposed";
import type { Outcome } from "./outcome";
import { received } from "./received";
import { routed } from "./routed";

export interface Checked extends Outcome {
  readonly expectation: Expectation;
  readonly ok: boolean | "cannot tell";
}

interface Kept {
  readonly today: string | undefined;
  readonly checked: readonly Checked[];
}
const kept = new WeakMap<Organisation, Kept>();

/**
 * Asks every expectation of an organisation, by name. `today` (YYYY-MM-DD) decides about certificates; without it
 * they are taken as valid.
 */
export function checkExpectations(organisation: Organisation, today?: string): readonly Checked[] {
  const known = kept.get(organisation);
  if (known && known.today === today) return known.checked;
  const checked = Object.values(organisation.expectations)
    .sort((a, b) => byName(a.name, b.name) || byName(a.id, b.id))
    .map((expectation) => check(organisation, expectation, today));
  kept.set(organisation, { today, checked });
  return checked;
}

function check(
  organisation: Organisation,
  expectation: Expectation,
  today: string | undefined,
): Checked {
  const outcome =
    "simulate" in expectation
      ? received(organisation, expectation.simulate, expectation.expect, today)
      : "route" in expectation
        ? routed(organisation, expectation.route, expectation.expect)
        : exposed(organisation, expectation.exposure, expectation.expect);
  const ok = outcome.missing.length > 0 ? "cannot tell" : outcome.differs.length === 0;
  return { expectation, ok, ...outcome };
}
