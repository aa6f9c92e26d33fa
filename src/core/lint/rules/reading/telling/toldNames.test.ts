import { expect, it } from "vitest";
import { toldNames } from "./toldNames";

it("are few where names are many", () => {
  expect([["A"], ["A", "B"], ["A", "B", "C"], []].map((each) => toldNames(each))).toEqual(
    ["A", "A and B", "A and 2 more", ""].map((text) => ({ as: "name", text })),
  );
});
