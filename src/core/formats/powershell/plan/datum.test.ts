import { expect, it } from "vitest";
import { datumLines, Unwritable } from "./datum";

it("writes small tables on a line, others over several, without an empty line", () => {
  expect(datumLines({ A: 1, B: "it's", C: null, D: true, E: [], F: ["a", "b"] })).toEqual([
    "@{ A = 1; B = 'it''s'; C = $null; D = $true; E = @(); F = @('a', 'b') }",
  ]);
  expect(datumLines({ A: "x".repeat(100), B: undefined, C: [{ D: 1 }, { D: 2 }] })).toEqual([
    "@{",
    `    A = '${"x".repeat(100)}'`,
    "    C = @(",
    "        @{ D = 1 }",
    "        @{ D = 2 }",
    "    )",
    "}",
  ]);
});

it("keeps hostile texts data, and takes no key that is no word", () => {
  expect(datumLines("\n'; Canary; '")).toEqual([
    "(''+[char]0x000A+'''; Canary; ''')".replace(/\+/g, " + "),
  ]);
  expect(() => datumLines({ "a; b": 1 })).toThrow("no key");
  expect(() => datumLines(["\uD800"])).toThrow(Unwritable);
});
