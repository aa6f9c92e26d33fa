import { expect, it } from "vitest";
import { type IpRange, parseRange } from "../values";
import { rowsInPieces } from "./pieces";

const range = (text: string): IpRange => {
  const read = parseRange(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const pieces = (text: string, others: readonly string[], mayEqual = false) =>
  rowsInPieces(
    [range(text)],
    others.map((each) => ({ range: range(each), mayEqual })),
  );

it("cuts an equal range in two, again where a half is taken", () => {
  expect(pieces("10.1.0.0/16", ["10.1.0.0/16"])).toEqual(
    ["10.1.128.0/17", "10.1.0.0/17"].reverse(),
  );
  expect(pieces("10.1.0.0/16", ["10.1.0.0/16", "10.1.0.0/17"])?.toSorted()).toEqual([
    "10.1.0.0/18",
    "10.1.128.0/17",
    "10.1.64.0/18",
  ]);
});

it("cuts at the edge of a range that it crosses", () => {
  expect(pieces("10.1.0.50-10.1.0.150", ["10.1.0.0-10.1.0.100"])?.toSorted()).toEqual([
    "10.1.0.101-10.1.0.150",
    "10.1.0.50-10.1.0.100",
  ]);
});

it("leaves whole what lies inside another, around it or apart from it", () => {
  for (const other of ["10.0.0.0/8", "10.1.5.0/24", "10.2.0.0/16"])
    expect(pieces("10.1.0.0/16", [other])).toEqual(["10.1.0.0/16"]);
});

it("is not cut by a range of the other family, whatever the numbers of their addresses", () => {
  // ::a01:8000 is the number of 10.1.128.0.
  expect(pieces("10.1.0.0/16", ["::a01:8000-::a02:8000"])).toEqual(["10.1.0.0/16"]);
  expect(pieces("::a01:0-::a01:ffff", ["10.1.128.0-10.2.128.0"])).toEqual(["::a01:0/112"]);
});

it("cannot cut a single address; across bindings an equal one may stay", () => {
  expect(pieces("10.1.2.3", ["10.1.2.3"])).toBeUndefined();
  expect(pieces("10.1.2.3", ["10.1.2.3"], true)).toEqual(["10.1.2.3"]);
});
