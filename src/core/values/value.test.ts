import { expect, test } from "vitest";
import { sameValue } from "./value";

test.each([
  [["a", "b"], ["a", "b"], true],
  [["a", "b"], ["b", "a"], false],
  [["a"], ["a", "a"], false],
  [[], [], true],
  [[], null, false],
  [null, null, true],
  [null, undefined, false],
  ["1", 1, false],
  [false, null, false],
] as const)("%j and %j: %s", (a, b, same) => {
  expect(sameValue(a, b)).toBe(same);
  expect(sameValue(b, a)).toBe(same);
});
