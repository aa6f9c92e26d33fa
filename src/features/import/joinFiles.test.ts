import { expect, it } from "vitest";
import { joinFiles } from "./joinFiles";

const file = (name: string, text = "") => new File([text], name);
const names = (files: readonly File[]) => files.map(({ name }) => name);

it("adds files at the end, in the order given", () => {
  expect(names(joinFiles([file("a")], [file("c"), file("b")]))).toEqual(["a", "c", "b"]);
});

it("takes the newer of two files of one name, in the place of the older", () => {
  const joined = joinFiles([file("a", "old"), file("b")], [file("a", "newer")]);
  expect(names(joined)).toEqual(["a", "b"]);
  expect(joined[0]?.size).toBe(5);
});

it("keeps every text that was pasted", () => {
  const once = joinFiles([], [file("pasted text", "1")]);
  const twice = joinFiles(once, [file("pasted text", "2")]);
  expect(names(joinFiles(twice, [file("pasted text", "3")]))).toEqual([
    "pasted text",
    "pasted text 2",
    "pasted text 3",
  ]);
});
