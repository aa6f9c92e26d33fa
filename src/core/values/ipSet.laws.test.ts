import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Family, lastAddress } from "./address";
import {
  countOf,
  emptySet,
  fullSet,
  holds,
  type IpSet,
  intersect,
  ipSet,
  isEmpty,
  isSubset,
  printSet,
  sameSet,
  subtract,
  union,
  unionOf,
} from "./ipSet";
import { type IpRange, parseRange } from "./range";

const ordered = (family: Family, a: bigint, b: bigint): IpRange => ({
  family,
  first: a < b ? a : b,
  last: a < b ? b : a,
});

/** Ranges within 32 addresses at either end of a family, so that every address can be tried. */
const small = (family: Family, top: boolean): fc.Arbitrary<IpRange[]> => {
  const base = top ? lastAddress[family] - 31n : 0n;
  const near = fc.bigInt({ min: 0n, max: 31n }).map((each) => base + each);
  return fc.array(
    fc.tuple(near, near).map(([a, b]) => ordered(family, a, b)),
    { maxLength: 6 },
  );
};

/** Ranges anywhere in a family, wide and narrow. */
const wide = (family: Family): fc.Arbitrary<IpRange[]> => {
  const any = fc.bigInt({ min: 0n, max: lastAddress[family] });
  const far = fc.tuple(any, any).map(([a, b]) => ordered(family, a, b));
  const block = fc.tuple(any, fc.nat({ max: family === 4 ? 32 : 128 })).map(([a, bits]) => {
    const hosts = (1n << BigInt(bits)) - 1n;
    const first = (a | hosts) ^ hosts;
    return { family, first, last: first | hosts };
  });
  return fc.array(fc.oneof(far, block), { maxLength: 8 });
};

const families: readonly Family[] = [4, 6];
const model = (ranges: readonly IpRange[], base: bigint): boolean[] =>
  Array.from({ length: 32 }, (_, at) =>
    ranges.some(({ first, last }) => first <= base + BigInt(at) && base + BigInt(at) <= last),
  );
const seen = (set: IpSet, base: bigint): boolean[] =>
  Array.from({ length: 32 }, (_, at) => holds(set, base + BigInt(at)));

/** Sorted, disjoint, not adjacent: the one form of a set. */
const isCanonical = ({ family, ranges }: IpSet): boolean =>
  ranges.every(
    (each, at) =>
      each.family === family &&
      each.first <= each.last &&
      (at === 0 || (ranges[at - 1] as IpRange).last + 1n < each.first),
  );

describe.each(families)("the algebra of IPv%i sets, address by address", (family) => {
  it.each([false, true])("at the end of the space: %s", (top) => {
    const base = top ? lastAddress[family] - 31n : 0n;
    fc.assert(
      fc.property(small(family, top), small(family, top), (one, two) => {
        const [a, b] = [ipSet(family, one), ipSet(family, two)];
        const [inA, inB] = [model(one, base), model(two, base)];
        expect(seen(a, base)).toEqual(inA);
        expect(seen(union(a, b), base)).toEqual(inA.map((each, at) => each || inB[at]));
        expect(seen(intersect(a, b), base)).toEqual(inA.map((each, at) => each && inB[at]));
        expect(seen(subtract(a, b), base)).toEqual(inA.map((each, at) => each && !inB[at]));
        expect(countOf(a)).toBe(BigInt(inA.filter(Boolean).length));
        expect(isEmpty(a)).toBe(!inA.includes(true));
        expect(isSubset(a, b)).toBe(inA.every((each, at) => !each || inB[at]));
        for (const each of [a, union(a, b), intersect(a, b), subtract(a, b)])
          expect(isCanonical(each)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe.each(families)("the algebra of IPv%i sets of any size", (family) => {
  const set = wide(family).map((ranges) => ipSet(family, ranges));
  const all = fullSet(family);

  it("agrees with itself", () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        const same = (one: IpSet, two: IpSet) => expect(printSet(one)).toEqual(printSet(two));
        same(union(a, b), union(b, a));
        same(intersect(a, b), intersect(b, a));
        same(union(a, intersect(b, c)), intersect(union(a, b), union(a, c)));
        same(intersect(a, union(b, c)), union(intersect(a, b), intersect(a, c)));
        same(subtract(a, b), intersect(a, subtract(all, b)));
        same(subtract(all, subtract(all, a)), a);
        same(subtract(all, union(a, b)), intersect(subtract(all, a), subtract(all, b)));
        same(unionOf(family, [a, b, c]), union(a, union(b, c)));
        same(union(subtract(a, b), intersect(a, b)), a);
        expect(countOf(union(a, b)) + countOf(intersect(a, b))).toBe(countOf(a) + countOf(b));
        expect(countOf(a) + countOf(subtract(all, a))).toBe(countOf(all));
        expect(isSubset(intersect(a, b), a) && isSubset(a, union(a, b))).toBe(true);
        expect(sameSet(a, b)).toBe(isSubset(a, b) && isSubset(b, a));
        expect(isEmpty(subtract(a, a))).toBe(true);
        expect(sameSet(intersect(a, emptySet(family)), emptySet(family))).toBe(true);
        for (const each of [union(a, b), intersect(a, b), subtract(a, b)])
          expect(isCanonical(each)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read back from its print", () => {
    fc.assert(
      fc.property(set, (a) => {
        const ranges = printSet(a).map((text) => {
          const range = parseRange(text);
          if (!range.ok) throw new Error(text);
          return range.value;
        });
        expect(sameSet(ipSet(family, ranges), a)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
