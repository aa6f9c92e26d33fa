import type { Finding } from "../finding";
import type { Acceptance } from "../model";

/** What accepting a finding keeps: one acceptance a place, for what is told of several servers at once each of them. */
export function acceptancesOf(
  finding: Finding,
  reason: string,
  date: string,
): readonly Omit<Acceptance, "id">[] {
  return [finding, ...(finding.also ?? [])].map(({ code, place, measured }) => ({
    code,
    ...(place.connector !== undefined && { connector: place.connector }),
    // A connector says its server.
    ...(place.connector === undefined && place.server !== undefined && { server: place.server }),
    ...(place.parameter !== undefined && { parameter: place.parameter }),
    reason,
    date,
    values: measured?.values ?? [],
    ...(measured?.ranges && { ranges: measured.ranges }),
  }));
}
