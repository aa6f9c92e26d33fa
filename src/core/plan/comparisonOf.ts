import type { Connector, Organisation } from "../model";
import type { Comparison } from "./comparison";

const kept = new WeakMap<Organisation, Comparison>();

/** What is deployed against the design, of one workspace; the same object as long as the organisation is. */
export function comparisonOf(organisation: Organisation): Comparison {
  const known = kept.get(organisation);
  if (known) return known;
  const connectors: Readonly<Record<string, Connector>> = organisation.deployed;
  const comparison = { old: { ...organisation, connectors }, new: organisation };
  kept.set(organisation, comparison);
  return comparison;
}
