import { expect, it } from "vitest";
import { growthOf } from "./growth";

it("finds the exponent of a power, and wants two sizes", () => {
  expect(growthOf([10, 100, 1000].map((size) => [size, 3 * size])).exponent).toBe(1);
  expect(growthOf([10, 100, 1000].map((size) => [size, size ** 2])).exponent).toBe(2);
  expect(() => growthOf([[10, 1]])).toThrow("two sizes");
});
