import { expect, it } from "vitest";
import { commonRows, rows, sameSetOf, unionOfRows } from "./lists";

it("compares and joins the members of lists", () => {
  expect(rows(null)).toEqual([]);
  expect(sameSetOf(["a", "b"], ["b", "a", "a"])).toBe(true);
  expect(sameSetOf(["a"], ["b"])).toBe(false);
  expect(unionOfRows(["b", "a"], ["c", "a"])).toEqual(["b", "a", "c"]);
  expect(commonRows(["b", "a"], ["a", "c"])).toEqual(["a"]);
});
