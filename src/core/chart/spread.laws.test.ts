import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "./spread";

const wish = fc.record({
  at: fc.integer({ min: -500, max: 500 }),
  height: fc.integer({ min: 1, max: 80 }),
});

it("keeps order and distance, and never goes above the floor", () => {
  fc.assert(
    fc.property(fc.array(wish), fc.nat({ max: 20 }), fc.nat({ max: 50 }), (wishes, gap, floor) => {
      const tops = spread(wishes, gap, floor);
      expect(tops).toHaveLength(wishes.length);
      tops.forEach((top, at) => {
        expect(top).toBeGreaterThanOrEqual(floor);
        if (at > 0)
          expect(top).toBeGreaterThanOrEqual(tops[at - 1]! + wishes[at - 1]!.height + gap);
      });
    }),
  );
});

it("grants wishes that do not collide", () => {
  expect(
    spread(
      [
        { at: 50, height: 20 },
        { at: 200, height: 20 },
      ],
      8,
      0,
    ),
  ).toEqual([40, 190]);
});

it("shares the distance between two that want the same place", () => {
  expect(
    spread(
      [
        { at: 100, height: 20 },
        { at: 100, height: 20 },
      ],
      8,
      0,
    ),
  ).toEqual([76, 104]);
});
