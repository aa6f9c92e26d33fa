import { describe, expect, it } from "vitest";
import { linesOf } from "./lines";
import { propertyLines } from "./property";

const names = (...lines: readonly string[]) => propertyLines(lines).map((each) => each?.name);

describe("lines of properties", () => {
  it("have a known name, or one whose colon stands below", () => {
    expect(names("Owner  : x", "Name   : a", "Two it : b", "Owner : c")).toEqual([
      "Owner",
      "Name",
      "Two it",
      undefined,
    ]);
  });

  it("have another name between two known ones", () => {
    expect(names("Name : a", "Owner : x", "Server : b", "Owner : x")).toEqual([
      "Name",
      "Owner",
      "Server",
      undefined,
    ]);
  });

  it("are no prose, no addresses and no paths", () => {
    expect(names("Note: x", "C:\\>", "2001:db8::1", "http://a.example", "Name:x")).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe("lines of a text", () => {
  it("lose marks of quoting, each in its way", () => {
    expect(linesOf("> Name : a\n> > b\n>")).toEqual(["Name : a", "b", ""]);
    expect(linesOf(">Name : a\n>  b")).toEqual(["Name : a", "  b"]);
  });

  it("lose no-break spaces where an editor put them for blanks, and keep them elsewhere", () => {
    expect(linesOf("Name\u00a0 : a\u00a0b")).toEqual(["Name  : a b"]);
    expect(linesOf("Name : a\u00a0b")).toEqual(["Name : a\u00a0b"]);
  });
});
