import type { Severity } from "../../finding";
import { codes } from "./words";

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** `receive` of `receive/tie`. */
const areaOf = (code: string): string => code.slice(0, code.indexOf("/"));

/** Areas in the order in which rules.json begins them. */
const areas = [...new Set(codes.map(areaOf))];
const areaRank = new Map(areas.map((area, index) => [area, index + 1]));
const codeRank = new Map([...codes].sort().map((code, index) => [code, index]));
const most = 1000;

/** Severity, then area; what no rule says (refusals, unreadable text) comes before the areas. */
export const bucketOf = (severity: Severity, code: string): number =>
  severities[severity] * (areas.length + 1) + (areaRank.get(areaOf(code)) ?? 0);

/** Order of the findings of one place: severity, area, code. */
export const rankOf = (severity: Severity, code: string): number =>
  bucketOf(severity, code) * most + (codeRank.get(code) ?? 0);
