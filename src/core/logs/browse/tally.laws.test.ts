import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FacetKey, facetKeys } from "./asked";
import { blendsOf, parted } from "./blends";
import { countsOf, type Dimension, type Dimensions } from "./dimension";
import { bitOf, parts } from "./masks";
import { Tally } from "./tally";

/** Some sessions with the code of each facet, of sizes of which some are told together and some are not. */
const sessions = fc
  .record({
    count: fc.integer({ min: 0, max: 100 }),
    sizes: fc.array(fc.constantFrom(1, 2, 3, 9, 200, 33_000), { minLength: 9, maxLength: 9 }),
  })
  .chain(({ count, sizes }) => {
    const facet = (size: number): fc.Arbitrary<Dimension> =>
      fc
        .array(fc.integer({ min: 0, max: size - 1 }), { minLength: count, maxLength: count })
        .map((codes) => ({ codes: Uint32Array.from(codes), size, value: String }));
    const all = Object.fromEntries(facetKeys.map((key, at) => [key, facet(sizes[at] ?? 1)]));
    const bits = fc.subarray([...parts], { maxLength: 3 }).map(maskOf);
    return fc.record({
      dimensions: fc.record(all) as unknown as fc.Arbitrary<Dimensions>,
      // One part alone, or none, is what mostly keeps out.
      masks: fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.constantFrom(...Object.values(bitOf)), bits), {
          ...{ minLength: count, maxLength: count },
        }),
        { minLength: 1, maxLength: 3 },
      ),
    });
  });

const maskOf = (some: readonly (keyof typeof bitOf)[]): number =>
  some.reduce((mask, part) => mask | bitOf[part], 0);

type Counts = ReadonlyMap<number, number>;

/** The codes that are met, with how often. */
const met = (counts: Uint32Array): Counts => {
  const found = new Map<number, number>();
  for (let code = 0; code < counts.length; code += 1)
    if (counts[code] !== 0) found.set(code, counts[code] as number);
  return found;
};

const plainly = ({ codes }: Dimension, fits: (at: number) => boolean): Counts => {
  const found = new Map<number, number>();
  for (const [at, code] of codes.entries())
    if (fits(at)) found.set(code, (found.get(code) ?? 0) + 1);
  return new Map([...found].sort(([a], [b]) => a - b));
};

describe("for any sessions and whatever keeps them out", () => {
  it("counts for each facet those that nothing but its own filter keeps out", () => {
    fc.assert(
      fc.property(sessions, ({ dimensions, masks }) => {
        const tally = new Tally(dimensions, masks[0]?.length ?? 0);
        for (const each of masks) {
          const mask = Uint16Array.from(each);
          const found = tally.under({ mask, counts: countsOf(mask, 1 << parts.length) });
          for (const key of facetKeys)
            expect(met(found[key]), key).toEqual(
              plainly(dimensions[key], (at) => ((mask[at] ?? 0) & ~bitOf[key]) === 0),
            );
        }
      }),
    );
  });

  it("tells facets together by one number, and apart again", () => {
    fc.assert(
      fc.property(sessions, ({ dimensions, masks }) => {
        const blends = blendsOf(dimensions, masks[0]?.length ?? 0);
        const keys = blends.flatMap((blend): readonly FacetKey[] => {
          for (const [key, counts] of parted(blend, countsOf(blend.codes, blend.size)))
            expect(met(counts), key).toEqual(plainly(dimensions[key], () => true));
          return blend.keys;
        });
        expect([...keys].sort()).toEqual([...facetKeys].sort());
      }),
    );
  });
});
