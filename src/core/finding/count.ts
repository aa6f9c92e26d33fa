import type { Finding, Severity } from "./finding";

/** How many findings of each severity. */
export function count(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
