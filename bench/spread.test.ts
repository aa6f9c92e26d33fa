import { expect, test } from "vitest";
import { ratio, spreadOf } from "./spread";

test("the 95th percentile is the smallest value that 95 in 100 do not exceed", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(values)).toEqual({ runs: 100, p50: 50, p95: 95, max: 100 });
  expect(spreadOf([7])).toEqual({ runs: 1, p50: 7, p95: 7, max: 7 });
});

test("nothing measured is no figure", () => {
  expect(() => spreadOf([])).toThrow("Nothing was measured");
});

test("a ratio sets the same percentiles against each other", () => {
  expect(ratio(spreadOf([4, 4]), spreadOf([2, 2]))).toEqual({ p50: 2, p95: 2 });
});
