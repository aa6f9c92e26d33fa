import type { Severity } from "../../finding";
import { codes } from "./words";

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** `receive` of `receive/tie`. */
const areaOf = (code: string): string => code.slice(0, code.indexOf("/"));

/** Areas in the order in which rules.json begins them; 0 is what no rule says. */
const areas = ["", ...new Set(codes.map(areaOf))];
const most = 1000;

interface Rank {
  readonly area: number;
  readonly code: number;
}
const ranks: ReadonlyMap<string, Rank> = new Map(
  [...codes]
    .sort()
    .map((code, index) => [code, { area: areas.indexOf(areaOf(code)), code: index }]),
);
const unranked: Rank = { area: 0, code: 0 };

const bucketIn = (severity: Severity, { area }: Rank): number =>
  severities[severity] * areas.length + area;

/** Severity, then area; what no rule says (refusals, unreadable text) comes before the areas. */
export const bucketOf = (severity: Severity, code: string): number =>
  bucketIn(severity, ranks.get(code) ?? unranked);

/** Order of the findings of one place: severity, area, code. */
export function rankOf(severity: Severity, code: string): number {
  const rank = ranks.get(code) ?? unranked;
  return bucketIn(severity, rank) * most + rank.code;
}
