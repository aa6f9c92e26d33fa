import { expect, it } from "vitest";
import { sameItems } from "./sameItems";

it("goes by the objects and their order", () => {
  const [one, two] = [{}, {}];
  expect(sameItems([one, two], [one, two])).toBe(true);
  expect(sameItems([one, two], [two, one])).toBe(false);
  expect(sameItems([one], [one, two])).toBe(false);
  expect(sameItems([one, two], [one])).toBe(false);
  expect(sameItems([{}], [{}])).toBe(false);
});
