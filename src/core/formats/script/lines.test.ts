import { expect, it } from "vitest";
import { linesOf } from "./lines";

it("parts a text at every kind of line end, and gives it back whole", () => {
  const text = "a\r\nb\rc\n\nd";
  const lines = linesOf(text);
  expect(lines.map((each) => each.text)).toEqual(["a", "b", "c", "", "d"]);
  expect(lines.map((each) => each.start)).toEqual([0, 3, 5, 7, 8]);
  expect(lines.map((each) => each.text + each.end).join("")).toBe(text);
  expect(linesOf("")).toEqual([]);
});
