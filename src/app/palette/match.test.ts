import { expect, test } from "vitest";
import { match } from "./match";

const best = (query: string, texts: string[]) =>
  texts
    .map((text) => ({ text, score: match(query, text) }))
    .filter((each) => each.score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map((each) => each.text);

test("the start of the text, then of a word, then anywhere", () => {
  expect(best("re", ["Undo rename", "Fire", "Relay scanners"])).toEqual([
    "Relay scanners",
    "Undo rename",
    "Fire",
  ]);
  expect(best("size", ["Downsized", "MaxMessageSize"])[0]).toBe("MaxMessageSize");
});

test("all words, in any order", () => {
  expect(match("ex01 relay", "Relay scanners EX01")).not.toBeNull();
  expect(match("ex02 relay", "Relay scanners EX01")).toBeNull();
  expect(match("", "anything")).not.toBeNull();
});
