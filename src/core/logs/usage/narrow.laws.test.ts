import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOf,
  type Family,
  holds,
  ipSet,
  isSubset,
  parseRange,
  printAddress,
  printRange,
  sameSet,
  subtract,
} from "../../values";
import { entriesOf } from "./entries";
import { narrow, widths } from "./narrow";

const bases: Readonly<Record<Family, bigint>> = { 4: 0x0a14_0000n, 6: 0x2001_0db8n << 96n };

/** Ranges and addresses so near each other that they meet. */
const near = fc.bigInt({ min: 0n, max: 1023n });
const family = fc.constantFrom<Family>(4, 6);
const address = fc
  .tuple(family, near)
  .map(([of, offset]) => printAddress({ family: of, value: bases[of] + offset }));
const range = fc
  .tuple(family, near, fc.bigInt({ min: 0n, max: 300n }))
  .map(([of, offset, more]) =>
    printRange({ family: of, first: bases[of] + offset, last: bases[of] + offset + more }),
  );
const seen = fc.uniqueArray(address, { maxLength: 12 });
const question = fc.record({
  old: fc.array(range, { maxLength: 5 }),
  seen,
  picks: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  width: fc.constantFrom(...widths),
});

const setOf = (of: Family, texts: readonly string[]) =>
  ipSet(
    of,
    texts.map((text) => {
      const read = parseRange(text);
      if (!read.ok) throw new Error(text);
      return read.value;
    }),
  );
const families: readonly Family[] = [4, 6];

describe("narrowed ranges", () => {
  it("hold no address that the old ones do not, and every chosen one that they do", () => {
    fc.assert(
      fc.property(question, ({ old, seen: all, picks, width }) => {
        const chosen = all.filter((_, at) => picks[at]);
        const found = narrow(old, all, chosen, width);
        for (const of of families) {
          const [before, after] = [setOf(of, old), setOf(of, found.ranges)];
          expect(isSubset(after, before)).toBe(true);
          for (const { first } of setOf(of, chosen).ranges)
            expect(holds(after, first)).toBe(holds(before, first));
        }
      }),
      { numRuns: 400 },
    );
  });

  it("are counted exactly, and whoever was seen is kept, cut off, or was outside before", () => {
    fc.assert(
      fc.property(question, ({ old, seen: all, picks, width }) => {
        const chosen = all.filter((_, at) => picks[at]);
        const { ranges, before, after, unseen, cutOff, outside, same } = narrow(
          ...([old, all, chosen, width] as const),
        );
        const sum = (of: (each: Family) => bigint): bigint => of(4) + of(6);
        expect(before).toBe(sum((of) => countOf(setOf(of, old))));
        expect(after).toBe(sum((of) => countOf(setOf(of, ranges))));
        expect(unseen).toBe(sum((of) => countOf(subtract(setOf(of, ranges), setOf(of, all)))));
        const kept = all.filter((each) => !cutOff.includes(each) && !outside.includes(each));
        // Of the new addresses so many were seen as are kept: nothing is told twice, and nothing left out.
        expect(BigInt(kept.length)).toBe(after - unseen);
        expect(same).toBe(families.every((of) => sameSet(setOf(of, old), setOf(of, ranges))));
        if (width === 1) expect(unseen).toBe(0n);
      }),
      { numRuns: 400 },
    );
  });

  it("narrow to themselves, and wider blocks let in whoever narrower ones do", () => {
    fc.assert(
      fc.property(question, ({ old, seen: all, picks, width }) => {
        const chosen = all.filter((_, at) => picks[at]);
        const once = narrow(old, all, chosen, width);
        expect(narrow(once.ranges, all, chosen, width).ranges).toEqual(once.ranges);
        const exact = narrow(old, all, chosen);
        for (const of of families)
          expect(isSubset(setOf(of, exact.ranges), setOf(of, once.ranges))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

it("a set written as entries is the same set, in the fewest words that say it", () => {
  fc.assert(
    fc.property(family, fc.array(range, { maxLength: 6 }), (of, texts) => {
      const set = ipSet(
        of,
        texts.flatMap((text) => {
          const read = parseRange(text);
          return read.ok ? [read.value] : [];
        }),
      );
      const entries = entriesOf(set);
      expect(sameSet(setOf(of, entries), set)).toBe(true);
      expect(entries.length).toBeLessThanOrEqual(2 * set.ranges.length);
      expect(new Set(entries).size).toBe(entries.length);
    }),
    { numRuns: 300 },
  );
});
