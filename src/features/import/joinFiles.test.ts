import { expect, it } from "vitest";
import { joinFiles } from "./joinFiles";

const file = (name: string, text = "", lastModified = 1) =>
  new File([text], name, { lastModified });
const listed = (files: readonly File[]) => files.map(({ name, size }) => `${name}: ${size}`);

it("adds files at the end, in the order given", () => {
  expect(listed(joinFiles([file("a")], [file("c"), file("b")]))).toEqual(["a: 0", "c: 0", "b: 0"]);
});

it("lists the same file once", () => {
  expect(listed(joinFiles([file("a", "x")], [file("a", "x"), file("b")]))).toEqual([
    "a: 1",
    "b: 0",
  ]);
});

it("keeps two files of one name, as from two servers", () => {
  const twice = joinFiles([file("r.xml", "1")], [file("r.xml", "22"), file("r.xml", "333")]);
  expect(listed(twice)).toEqual(["r.xml: 1", "r.xml (2): 2", "r.xml (3): 3"]);
});

it("puts a mended file in the place of the refused one", () => {
  const mended = joinFiles([file("a", "bad"), file("b")], [file("a", "mended")], new Set(["a"]));
  expect(listed(mended)).toEqual(["a: 6", "b: 0"]);
});
