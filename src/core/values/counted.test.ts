import { expect, it } from "vitest";
import { counted } from "./counted";

it("says one thing and several in their own words", () => {
  expect([0, 1, 2, 1200].map((each) => counted(each, "step"))).toEqual([
    ...["0 steps", "1 step", "2 steps", "1,200 steps"],
  ]);
  expect([1, 3].map((each) => counted(each, "entry", "entries"))).toEqual(["1 entry", "3 entries"]);
});
