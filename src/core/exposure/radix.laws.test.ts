import fc from "fast-check";
import { expect, it } from "vitest";
import { orderOf } from "./radix";

/** Keys of which many are alike, in their low word, their high word, or wholly. */
const word = fc.constantFrom(0, 1, 255, 256, 65_535, 65_536, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff);

it.each([1, 2, 4])(
  "puts keys of %d words in rising order, equal ones in that in which they came",
  (stride) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: stride, maxLength: stride }), { maxLength: 40 }),
        (keys) => {
          const words = Uint32Array.from(keys.flat());
          const value = (at: number): bigint =>
            (keys[at] as number[]).reduceRight((sum, each) => (sum << 32n) | BigInt(each), 0n);
          const plainly = [...keys.keys()].sort((a, b) => {
            const [one, two] = [value(a), value(b)];
            return one < two ? -1 : one > two ? 1 : a - b;
          });
          const { index, keys: sorted } = orderOf({ words, stride });
          expect([...index]).toEqual(plainly);
          expect([...sorted]).toEqual(plainly.map((at) => (keys[at] as number[])[stride - 1]));
        },
      ),
      { numRuns: 200 },
    );
  },
);

it("does so for very many, in wide passes", () => {
  const count = (1 << 14) + 5;
  const words = Uint32Array.from({ length: count }, (_, at) => (at * 2_654_435_761) >>> 0);
  const { keys, index } = orderOf({ words, stride: 1 });
  expect([...keys]).toEqual([...words].sort((a, b) => a - b));
  expect(new Set(index).size).toBe(count);
});
