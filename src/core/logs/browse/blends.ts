import { type FacetKey, facetKeys } from "./asked";
import type { Dimension, Dimensions } from "./dimension";

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
export const parted = (
  blend: Blend,
  counts: Uint32Array,
): readonly (readonly [FacetKey, Uint32Array])[] =>
  blend.keys.map((key, place) => {
    const of = new Uint32Array(blend.sizes[place] as number);
    eachCode(blend, key, (cell, code) => {
      of[code] = (of[code] as number) + (counts[cell] as number);
    });
    return [key, of] as const;
  });

/** Tells of each combination which code of a facet is in it. */
export function eachCode(
  { keys, sizes, size }: Blend,
  key: FacetKey,
  tell: (cell: number, code: number) => void,
): void {
  const place = keys.indexOf(key);
  const of = sizes[place] as number;
  const below = sizes.slice(place + 1).reduce((product, each) => product * each, 1);
  for (let cell = 0; cell < size; cell += 1) tell(cell, Math.floor(cell / below) % of);
}
