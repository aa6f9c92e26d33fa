import fc from "fast-check";
import { expect, it } from "vitest";
import type { IpRange } from "../values";
import { overlaps } from "./overlaps";

const range: fc.Arbitrary<IpRange> = fc
  .tuple(
    fc.constantFrom<4 | 6>(4, 6),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 0, max: 40 }),
  )
  .map(([family, a, b]) => ({
    family,
    first: BigInt(Math.min(a, b)),
    last: BigInt(Math.max(a, b)),
  }));

const owned = fc
  .array(fc.tuple(range, fc.constantFrom("a", "b", "c")), { maxLength: 14 })
  .map((list) => list.map(([each, owner], row) => ({ range: each, owner, row })));

/** Owners that have ranges in the relation, by looking at every pair. */
function pairsByBrute(list: readonly { range: IpRange; owner: string }[], equal: boolean) {
  const pairs = new Set<string>();
  for (const [index, one] of list.entries())
    for (const two of list.slice(index + 1)) {
      if (one.owner === two.owner || one.range.family !== two.range.family) continue;
      const same = one.range.first === two.range.first && one.range.last === two.range.last;
      const apart = one.range.last < two.range.first || two.range.last < one.range.first;
      const inside =
        (one.range.first <= two.range.first && one.range.last >= two.range.last) ||
        (two.range.first <= one.range.first && two.range.last >= one.range.last);
      if (equal ? same : !apart && !inside) pairs.add([one.owner, two.owner].sort().join(" "));
    }
  return pairs;
}

it("finds crossing ranges exactly where two owners have some", () => {
  fc.assert(
    fc.property(owned, (list) => {
      const found = overlaps(list).filter((each) => each.relation === "partial");
      const byBrute = pairsByBrute(list, false);
      for (const each of found)
        expect(byBrute).toContain([each.first.owner, each.second.owner].sort().join(" "));
      expect(found.length > 0).toBe(byBrute.size > 0);
    }),
    { numRuns: 5000 },
  );
});

it("finds equal ranges exactly where two owners have some", () => {
  fc.assert(
    fc.property(owned, (list) => {
      const found = overlaps(list).filter((each) => each.relation === "equal");
      expect(found.length > 0).toBe(pairsByBrute(list, true).size > 0);
      for (const { first, second } of found) expect(first.range).toEqual(second.range);
    }),
    { numRuns: 5000 },
  );
});

it("sees a crossing with the second of two equal ranges, when the first is the same connector's", () => {
  const at = (owner: string, first: bigint, last: bigint, row: number) => ({
    range: { family: 4 as const, first, last },
    owner,
    row,
  });
  const found = overlaps([at("a", 15n, 19n, 0), at("a", 16n, 20n, 1), at("c", 15n, 19n, 2)]);
  expect(
    found.map(({ relation, first, second }) => `${relation} ${first.owner} ${second.owner}`).sort(),
  ).toEqual(["equal a c", "partial c a"]);
});
