import { expect, it } from "vitest";
import { onCurve, scoreOf } from "./scoring";

it("gives nine tenths for a good figure, half for a middling one, and all for none", () => {
  const curve = { good: 2500, middle: 4000 };
  expect(onCurve(2500, curve)).toBeCloseTo(0.9, 3);
  expect(onCurve(4000, curve)).toBeCloseTo(0.5, 6);
  expect(onCurve(0, curve)).toBe(1);
  expect(onCurve(1000, curve)).toBeGreaterThan(0.99);
  expect(onCurve(20_000, curve)).toBeLessThan(0.01);
});

it("weighs the figures into one", () => {
  const good = {
    firstContentfulPaint: 1800,
    largestContentfulPaint: 2500,
    totalBlockingTime: 200,
    cumulativeLayoutShift: 0.1,
  };
  expect(scoreOf(good)).toBe(90);
  expect(scoreOf({ ...good, totalBlockingTime: 600 })).toBe(77);
});
