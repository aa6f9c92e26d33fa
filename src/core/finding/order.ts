import type { Finding, Severity } from "./finding";

const weight: Record<Severity, number> = { error: 0, warning: 1, advice: 2 };

/** Sort order of lists: errors first; equal weights keep the order in which they were found. */
export function byWeight(a: Finding, b: Finding): number {
  return weight[a.severity] - weight[b.severity];
}

/** How many findings of each severity. */
export function count(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
