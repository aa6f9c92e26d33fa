import { expect, it } from "vitest";
import { ascending } from "./ascending";

it("orders texts by code units, whatever the language, and numbers by size", () => {
  expect(["b", "a", "Z", "ä", "a"].sort(ascending)).toEqual(["Z", "a", "a", "b", "ä"]);
  expect([10n, 9n, -1n].sort(ascending)).toEqual([-1n, 9n, 10n]);
  expect([10, 9, -1].sort(ascending)).toEqual([-1, 9, 10]);
});

it("keeps what is equal in its place", () => {
  expect([ascending("a", "a"), ascending(1n, 1n), ascending(1, 1)]).toEqual([0, 0, 0]);
});
