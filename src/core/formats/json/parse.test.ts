import fc from "fast-check";
import { expect, it } from "vitest";
import { Refusal } from "../fault";
import { locate } from "./locate";
import { parseJson } from "./parse";

function fault(text: string): string {
  try {
    parseJson(text);
    return "";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.fault.line}:${error.fault.column} ${error.fault.what.replace("This is no well-formed JSON. ", "")}`;
  }
}

it("reads what JSON.stringify writes, any indent", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

it("accepts and refuses just what JSON.parse does", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b"',
    '"',
    "\\",
    "1",
    "-",
    "0",
    ".5",
    "e3",
    "true",
    "null",
    " ",
    "\n",
    "\t",
    "\u0001",
    "x",
  );
  const accepts = (read: () => unknown) => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
      const text = all.join("");
      // A name that stands twice is refused here: one of the two would be lost.
      if (/second time/.test(fault(text))) return;
      expect(fault(text) === "").toBe(accepts(() => JSON.parse(text)));
    }),
    { numRuns: 5000 },
  );
});

it("keeps a member of any name a member", () => {
  const value = parseJson('{"__proto__": {"polluted": true}, "constructor": 1}') as object;
  expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect("polluted" in value).toBe(false);
});

it.each([
  ["", "1:1 The text stops before its end."],
  ['{\n  "a": [1, 2', "2:13 The text stops before its end."],
  ['{"a": 1,}', "1:9 A name in quotes is due here."],
  ["[1 2]", "1:4 A comma or ] is due here."],
  ['{"a" 1}', "1:6 A colon is due here."],
  ["[1]\n]", "2:1 The text goes on after its end."],
  ['{"a": "b', "1:7 The text in quotes that begins here is not closed."],
  ['["a\nb"]', "1:2 The text in quotes that begins here holds a sign that must be escaped."],
  ['{"a": 1, "a": 2}', '1:10 "a" stands here a second time.'],
  ["[01]", "1:3 A comma or ] is due here."],
  ["[nul]", "1:2 A value is due here."],
  ["[".repeat(70), "1:66 It is nested deeper than 64 levels."],
])("says where %# breaks", (text, message) => {
  expect(fault(text)).toBe(message);
});

it("finds the place of a path, or of as much of it as there is", () => {
  const text = '{\n  "a": {\n    "b": [1,\n      {"c": 2}]\n  }\n}';
  expect(locate(text, ["a", "b", 1, "c"])).toEqual({ line: 4, column: 8 });
  expect(locate(text, ["a", "b", 0])).toEqual({ line: 3, column: 11 });
  expect(locate(text, ["a", "x"])).toEqual({ line: 2, column: 3 });
  expect(locate(text, [])).toEqual({ line: 1, column: 1 });
});
