import "../../../../../testing/seed";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FirstSet } from "./firstSet";

const limit = 5000;
const number = fc.integer({ min: 0, max: limit - 1 });

test("the next number in is the least that is not below", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ number, add: fc.boolean(), ask: fc.integer({ min: 0, max: limit }) })),
      (steps) => {
        const set = new FirstSet(limit);
        const known = new Set<number>();
        for (const { number: each, add, ask } of steps) {
          if (add) set.add(each);
          else set.remove(each);
          if (add) known.add(each);
          else known.delete(each);
          const next = [...known].filter((one) => one >= ask).sort((a, b) => a - b)[0] ?? -1;
          expect(set.next(ask)).toBe(next);
        }
      },
    ),
  );
});

test("a set of one number, or of none", () => {
  expect(new FirstSet(0).next(0)).toBe(-1);
  const one = new FirstSet(1);
  one.add(0);
  expect([one.next(0), one.next(1)]).toEqual([0, -1]);
});
