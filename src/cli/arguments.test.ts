import { expect, it } from "vitest";
import { type FlagKind, readArguments, Usage } from "./arguments";

const known = new Map<string, FlagKind>([
  ["--json", "switch"],
  ["--style", "value"],
  ["--ehlo", "text"],
  ["--rcpt-to", "many"],
  ["--from", "files"],
]);
const read = (...words: string[]) => readArguments(words, known);

it("tells files from flags, in whatever order they come", () => {
  const { files, flags } = read("a", "--style", "splat", "-", "--json", "--", "--b");
  expect(files).toEqual(["a", "-", "--b"]);
  expect([...flags]).toEqual([
    ["--style", "splat"],
    ["--json", ""],
  ]);
});

it("keeps every value of a flag that may be given several times", () => {
  const { lists, flags } = read("--rcpt-to", "a@b", "--rcpt-to=c@d", "--rcpt-to", "a@b");
  expect(lists.get("--rcpt-to")).toEqual(["a@b", "c@d", "a@b"]);
  expect(flags.get("--rcpt-to")).toBe("a@b");
  expect(read("a").lists.get("--rcpt-to")).toBeUndefined();
});

it("takes an empty text where one may be, and a value that begins with a dash or holds a sign", () => {
  expect(read("--ehlo", "").flags.get("--ehlo")).toBe("");
  expect(read("--ehlo=").flags.get("--ehlo")).toBe("");
  expect(read("--style=a=b").flags.get("--style")).toBe("a=b");
  expect(read("--style", "-x").flags.get("--style")).toBe("-x");
});

it("gives a flag of files all words up to the next flag", () => {
  const { lists, files } = read("--from", "a", "-", "--json", "b", "--from=c");
  expect(lists.get("--from")).toEqual(["a", "-", "c"]);
  expect(files).toEqual(["b"]);
  expect(() => read("--from")).toThrow(Usage);
  expect(() => read("--from", "--json")).toThrow(Usage);
});

it.each([["--style"], ["--style="], ["--rcpt-to", ""], ["--ehlo"], ["--json=1"], ["--jsno"]])(
  "refuses %j",
  (...words) => {
    expect(() => read(...words)).toThrow(Usage);
  },
);
