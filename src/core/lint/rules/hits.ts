import type { Organisation } from "../../model";
import { hasInput } from "./inputs";
import type { Hit, Input, Rule } from "./rule";
import { type Units, unitsOf, unitsPer } from "./units";

/** What one rule found in an organisation, and what it had no input for. */
export interface Found {
  readonly hits: readonly Hit[];
  /** Empty: everything was looked at. */
  readonly lacked: readonly Input[];
}

/** Runs one rule over a whole organisation. */
export function found(rule: Rule, organisation: Organisation, today?: string): Found {
  return foundIn(rule, unitsOf(organisation, today));
}

/** Runs one rule over units that are read already. */
export function foundIn(rule: Rule, units: Units): Found {
  const all = { ...units.surroundings, receivers: units.receivers, senders: units.senders };
  const missing = (rule.needs ?? []).filter((input) => !hasInput(all, input));
  if (missing.length > 0) return { hits: [], lacked: missing };
  const hits: Hit[] = [];
  const lacked = new Set<Input>();
  for (const unit of unitsPer(units, rule.per)) {
    for (const hit of rule.find(unit)) hits.push(hit);
    for (const input of rule.lacks?.(unit) ?? []) lacked.add(input);
  }
  return { hits, lacked: [...lacked] };
}
