import { expect, it } from "vitest";
import { firstOf, plain, value } from ".";

it.each([
  [0, ""],
  [1, "a"],
  [2, "a, b"],
  [3, "a, b and 1 more"],
  [5, "a, b and 3 more"],
])("of %i names: %s", (count, told) => {
  expect(plain(firstOf(["a", "b", "c", "d", "e"].slice(0, count), 2))).toBe(told);
});

it("keeps what is set apart", () => {
  expect(firstOf([[value("a"), " here"], [value("b")], value("c")], 2)).toEqual([
    ...[value("a"), " here", ", ", value("b")],
    " and 1 more",
  ]);
});
