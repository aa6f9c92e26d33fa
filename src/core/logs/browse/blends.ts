import { type FacetKey, facetKeys } from "./asked";
import type { Dimension } from "./dimension";
import type { Dimensions } from "./masks";

/** Cells of counts that stay in the fastest memory while millions of sessions are counted. */
const mostCells = 1 << 15;

/** Some facets told apart by one number: one look at a session counts for all of them. */
export interface Blend {
  readonly keys: readonly FacetKey[];
  /** How many codes each facet has. */
  readonly sizes: readonly number[];
  readonly codes: Dimension["codes"];
  /** Codes are below it. */
  readonly size: number;
}

/** The facets with few values together, as far as there are few of their combinations; each other one by itself. */
export function blendsOf(dimensions: Dimensions, count: number): readonly Blend[] {
  const bySize = [...facetKeys].sort((a, b) => dimensions[a].size - dimensions[b].size);
  const small: FacetKey[] = [];
  let cells = 1;
  for (const key of bySize) {
    const { size } = dimensions[key];
    if (cells * size > mostCells) break;
    cells *= Math.max(1, size);
    small.push(key);
  }
  const single = bySize.slice(small.length).map((key): Blend => {
    const { codes, size } = dimensions[key];
    return { keys: [key], sizes: [size], codes, size };
  });
  if (small.length === 0) return single;
  const sizes = small.map((key) => Math.max(1, dimensions[key].size));
  return [{ keys: small, sizes, codes: blended(small, dimensions, count), size: cells }, ...single];
}

function blended(keys: readonly FacetKey[], dimensions: Dimensions, count: number): Uint16Array {
  const blend = new Uint16Array(count);
  for (const key of keys) {
    const { codes, size } = dimensions[key];
    for (let at = 0; at < blend.length; at += 1)
      blend[at] = (blend[at] as number) * size + (codes[at] as number);
  }
  return blend;
}

/** The counts of each facet of a blend, by those of their combinations. */
export function parted(
  { keys, sizes }: Blend,
  counts: Uint32Array,
): readonly (readonly [FacetKey, Uint32Array])[] {
  let below = counts.length;
  return keys.map((key, place) => {
    const size = sizes[place] as number;
    below /= size;
    const of = new Uint32Array(size);
    for (let cell = 0; cell < counts.length; cell += 1) {
      const code = Math.floor(cell / below) % size;
      of[code] = (of[code] as number) + (counts[cell] as number);
    }
    return [key, of] as const;
  });
}
