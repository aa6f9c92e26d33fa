import { type FacetKey, facetKeys } from "./asked";
import { type Blend, blendsOf, parted } from "./blends";
import type { Dimensions } from "./dimension";
import { bitOf, type FilterMasks } from "./masks";

/** What is counted by: who is kept out by what. */
type Kept = Pick<FilterMasks, "mask" | "counts">;

export type CodeCounts = Readonly<Record<FacetKey, Uint32Array>>;

/**
 * Counts how many sessions have each code of each facet. What all sessions have is known, so that it looks at those
 * that are let through or at those that are kept out, whichever are fewer.
 */
export class Tally {
  readonly #dimensions: Dimensions;
  readonly #blends: readonly Blend[];
  readonly #totals: readonly Uint32Array[];
  readonly #all: CodeCounts;
  /** Sessions that are to be counted: the same memory each time. */
  readonly #some: Uint32Array;

  constructor(dimensions: Dimensions, count: number) {
    this.#dimensions = dimensions;
    this.#blends = blendsOf(dimensions, count);
    this.#some = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) this.#some[at] = at;
    this.#totals = this.#blends.map(({ codes, size }) =>
      added(new Uint32Array(size), codes, this.#some, 1),
    );
    this.#all = this.#parted(this.#totals);
  }

  /** Counts of each facet under all filters but its own. */
  under(masks: Kept): CodeCounts {
    const { mask, counts } = masks;
    const through = counts[0] as number;
    if (through === mask.length) return this.#all;
    const found = { ...this.#throughOf(masks) };
    const alone = facetKeys.filter((key) => (counts[bitOf[key]] as number) > 0);
    // What the filter of a facet alone keeps out, and what is let through, is all there is if it is the only filter.
    const partly = alone.filter((key) => through + (counts[bitOf[key]] as number) < mask.length);
    for (const key of alone) if (!partly.includes(key)) found[key] = this.#all[key];
    for (const [key, sessions] of this.#alone(masks, partly))
      found[key] = added(found[key], this.#dimensions[key].codes, sessions, 1);
    return found;
  }

  /** The facets that are told by one number, if there are such. */
  get blend(): Blend | undefined {
    return this.#blends.find(({ keys }) => keys.length > 1);
  }

  #parted(counts: readonly Uint32Array[]): CodeCounts {
    return Object.fromEntries(
      this.#blends.flatMap((blend, place) => parted(blend, counts[place] as Uint32Array)),
    ) as unknown as CodeCounts;
  }

  /** Counts of the sessions that are let through. */
  #throughOf({ mask, counts }: Kept): CodeCounts {
    const through = counts[0] as number;
    const areOut = through > mask.length / 2;
    const fewer = this.#fewer(mask, areOut ? mask.length - through : through, areOut ? 1 : 0);
    return this.#parted(
      this.#blends.map(({ codes, size }, place) =>
        areOut
          ? added((this.#totals[place] as Uint32Array).slice(), codes, fewer, -1)
          : added(new Uint32Array(size), codes, fewer, 1),
      ),
    );
  }

  #fewer(mask: Uint16Array, count: number, areOut: 0 | 1): Uint32Array {
    const some = this.#some;
    // Each is written, and the next one over it if it is not sought: a branch that nobody can foresee costs more.
    for (let at = 0, found = 0; found < count; at += 1) {
      some[found] = at;
      found += (((mask[at] as number) - 1) >>> 31) ^ areOut;
    }
    return some.subarray(0, count);
  }

  /** The sessions that the filter of one facet alone keeps out, for each of these facets. */
  #alone(
    { mask, counts }: Kept,
    keys: readonly FacetKey[],
  ): readonly (readonly [FacetKey, Uint32Array])[] {
    if (keys.length === 0) return [];
    const some = this.#some;
    const next = new Int32Array(counts.length).fill(-1);
    let room = 0;
    const found = keys.map((key) => {
      const bit = bitOf[key];
      next[bit] = room;
      room += counts[bit] as number;
      return [key, some.subarray(next[bit], room)] as const;
    });
    for (let at = 0; at < mask.length; at += 1) {
      const each = mask[at] as number;
      const place = next[each] as number;
      if (place < 0) continue;
      some[place] = at;
      next[each] = place + 1;
    }
    return found;
  }
}

/** Adds to the counts, or takes from them, the codes of some sessions. */
function added(
  counts: Uint32Array,
  codes: Blend["codes"],
  sessions: Uint32Array,
  by: 1 | -1,
): Uint32Array {
  for (let each = 0; each < sessions.length; each += 1) {
    const code = codes[sessions[each] as number] as number;
    counts[code] = (counts[code] as number) + by;
  }
  return counts;
}
