import type { Badge } from "../../../components/FlowChart/NodeShell";
import type { Finding } from "../../../core/finding";

/** The worst severity and the number of findings by connector; findings come worst first. */
export function badgesOf(findings: readonly Finding[]): ReadonlyMap<string, Badge> {
  const badges = new Map<string, Badge>();
  for (const { severity, place } of findings) {
    if (place.connector === undefined) continue;
    const known = badges.get(place.connector);
    badges.set(place.connector, {
      severity: known?.severity ?? severity,
      count: (known?.count ?? 0) + 1,
    });
  }
  return badges;
}

/** Nothing that a badge shows has changed. */
export function sameBadges(a: ReadonlyMap<string, Badge>, b: ReadonlyMap<string, Badge>): boolean {
  if (a.size !== b.size) return false;
  for (const [connector, { severity, count }] of a) {
    const other = b.get(connector);
    if (other?.severity !== severity || other.count !== count) return false;
  }
  return true;
}
