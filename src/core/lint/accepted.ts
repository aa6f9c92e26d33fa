import type { Finding, Measured } from "../finding";
import type { Acceptance, Organisation } from "../model";
import { type Family, type IpSet, ipSet, isSubset, parseRange } from "../values";

/** A finding that somebody accepted, and on what ground. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly acceptance: Acceptance;
}

/**
 * Which acceptance holds for a finding: of the same rule at the same place, for what was found then.
 * Other values or a larger region bring the finding back; fewer addresses are covered too.
 */
export function acceptanceOf(
  accepted: Organisation["accepted"],
): (finding: Finding) => Acceptance | undefined {
  const byPlace = new Map<string, Acceptance[]>();
  for (const each of Object.values(accepted)) {
    const key = placeKey(each.code, each);
    const list = byPlace.get(key);
    if (list) list.push(each);
    else byPlace.set(key, [each]);
  }
  if (byPlace.size === 0) return () => undefined;
  return ({ code, place, measured }) =>
    byPlace.get(placeKey(code, place))?.find((each) => covers(each, measured));
}

const placeKey = (code: string, { connector, server, parameter }: Finding["place"]): string =>
  // A connector says its server.
  JSON.stringify([code, connector, connector === undefined ? server : undefined, parameter]);

function covers(acceptance: Acceptance, measured: Measured | undefined): boolean {
  if (!measured) return true;
  const values = new Set(measured.values);
  if (values.size !== new Set(acceptance.values).size) return false;
  if (!acceptance.values.every((each) => values.has(each))) return false;
  if (!measured.ranges) return true;
  const now = setsOf(measured.ranges);
  const then = setsOf(acceptance.ranges ?? []);
  return isSubset(now[4], then[4]) && isSubset(now[6], then[6]);
}

function setsOf(texts: readonly string[]): Record<Family, IpSet> {
  const ranges = texts.flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
  return { 4: ipSet(4, ranges), 6: ipSet(6, ranges) };
}
