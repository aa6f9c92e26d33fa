import { type FacetCounts, type FilterPart, facetKeys } from "./asked";
import type { Dimensions } from "./dimension";
import { bitOf, type FilterMasks, parts } from "./masks";
import type { Tally } from "./tally";

/**
 * Counts of each facet under all other filters: sessions that are let through count for every facet, those that
 * one part alone keeps out count for that facet.
 */
export function facetCounts(
  tally: Tally,
  masks: FilterMasks,
  dimensions: Dimensions,
  most: number,
  shown: (value: string) => string,
): Omit<FacetCounts, "first" | "last"> {
  const without = (part: FilterPart): number =>
    (masks.counts[0] as number) + (masks.counts[bitOf[part]] as number);
  const counts = tally.under(masks);
  return {
    sessions: masks.counts[0] as number,
    facets: Object.fromEntries(
      facetKeys.map((key) => {
        const value = (code: number): string => shown(dimensions[key].value(code));
        return [key, { ...topOf(counts[key], most, value), sessions: without(key) }];
      }),
    ) as unknown as FacetCounts["facets"],
    without: Object.fromEntries(parts.map((part) => [part, without(part)])),
  };
}

/** The codes that are met most, by how often; those of one count in the order of their codes. */
export function topCodes(counts: Uint32Array, most: number): readonly number[] {
  const top: number[] = [];
  let least = 0;
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] as number;
    if (count === 0 || (top.length >= most && count <= least)) continue;
    let place = top.length;
    while (place > 0 && (counts[top[place - 1] as number] as number) < count) place -= 1;
    top.splice(place, 0, code);
    if (top.length > most) top.pop();
    least = counts[top[top.length - 1] as number] as number;
  }
  return top;
}

function topOf(counts: Uint32Array, most: number, value: (code: number) => string) {
  let values = 0;
  for (let code = 0; code < counts.length; code += 1) if (counts[code] !== 0) values += 1;
  const top = topCodes(counts, most).map((code) => ({
    value: value(code),
    count: counts[code] ?? 0,
  }));
  return { top, values };
}
