import type { Finding, Severity } from "./finding";

const severities: readonly Severity[] = ["error", "warning", "advice"];

/** Errors first; of equal severity in the order in which they were found. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return severities.flatMap((severity) => findings.filter((each) => each.severity === severity));
}

/** How many findings of each severity. */
export function count(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
