import fc from "fast-check";
import { expect, it } from "vitest";
import { type Brushed, dragged, holdAt, moved, widened } from "./brush";

const steps = 40;
const brushed: fc.Arbitrary<Brushed> = fc
  .tuple(fc.integer({ min: 0, max: steps - 1 }), fc.integer({ min: 1, max: steps }))
  .map(([from, length]) => ({ from, to: Math.min(steps, from + length) }));
const place = fc.double({ min: -20, max: steps + 20, noNaN: true });

const isSound = ({ from, to }: Brushed): boolean =>
  Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= steps && from < to;

it("brushes whole steps within the chart, one at least, wherever the pointer goes", () => {
  fc.assert(
    fc.property(place, place, fc.option(brushed, { nil: undefined }), (first, last, before) => {
      const hold = holdAt(first, before, 0.5);
      expect(isSound(dragged(hold, last, before, steps))).toBe(true);
    }),
  );
});

it("keeps the length of what is moved, and one step of what is narrowed", () => {
  fc.assert(
    fc.property(brushed, fc.integer({ min: -60, max: 60 }), (before, by) => {
      const after = moved(before, by, steps);
      expect(isSound(after)).toBe(true);
      expect(after.to - after.from).toBe(before.to - before.from);
      const other = widened(before, by, steps);
      expect(isSound(other)).toBe(true);
      expect(other.from).toBe(before.from);
    }),
  );
});

it("takes hold of the nearer edge, of the middle, and begins anew beside it", () => {
  const before = { from: 10, to: 20 };
  expect(holdAt(10.3, before, 0.5)).toEqual({ is: "from" });
  expect(holdAt(19.8, before, 0.5)).toEqual({ is: "to" });
  expect(holdAt(15, before, 0.5)).toEqual({ is: "all", at: 15 });
  expect(holdAt(25, before, 0.5)).toEqual({ is: "new", at: 25 });
  expect(holdAt(10.4, { from: 10, to: 11 }, 0.7)).toEqual({ is: "from" });
  expect(dragged({ is: "new", at: 3.2 }, 3.4, undefined, steps)).toEqual({ from: 3, to: 4 });
  expect(dragged({ is: "all", at: 15 }, 18.2, before, steps)).toEqual({ from: 13, to: 23 });
});
