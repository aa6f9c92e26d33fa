import { type FacetCounts, type FilterPart, facetKeys } from "./asked";
import { bitOf, type Dimensions, parts } from "./masks";

/**
 * Counts of each facet under all other filters: sessions that are let through count for every facet, those that
 * one part alone keeps out count for that facet.
 */
export function facetCounts(
  mask: Uint16Array,
  dimensions: Dimensions,
  most: number,
  shown: (value: string) => string,
): Omit<FacetCounts, "first" | "last"> {
  const without = keptOutBy(mask);
  const through = without.get(0) ?? 0;
  const facets = facetKeys.map((key) => {
    const { codes, size, value } = dimensions[key];
    const counts = countsOf(codes, size, mask, ~bitOf[key]);
    const sessions = through + (without.get(bitOf[key]) ?? 0);
    return [key, { ...topOf(counts, most, (code) => shown(value(code))), sessions }] as const;
  });
  return {
    sessions: through,
    facets: Object.fromEntries(facets) as unknown as FacetCounts["facets"],
    without: Object.fromEntries(
      parts.flatMap((part): readonly (readonly [FilterPart, number])[] => {
        const count = without.get(bitOf[part]);
        return count === undefined ? [] : [[part, through + count]];
      }),
    ),
  };
}

/** How many sessions there are of each mask. */
function keptOutBy(mask: Uint16Array): ReadonlyMap<number, number> {
  const counts = new Uint32Array(1 << parts.length);
  for (let at = 0; at < mask.length; at += 1) {
    const each = mask[at] as number;
    counts[each] = (counts[each] as number) + 1;
  }
  return new Map([0, ...Object.values(bitOf)].map((each) => [each, counts[each] ?? 0]));
}

/** How many sessions have each code, of those that nothing keeps out but what `ignored` leaves aside. */
export function countsOf(
  codes: ArrayLike<number>,
  size: number,
  mask: Uint16Array,
  ignored: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < mask.length; at += 1) {
    if (((mask[at] as number) & ignored) !== 0) continue;
    const code = codes[at] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
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
