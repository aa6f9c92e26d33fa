import { expect, it } from "vitest";
import { ascii, begins, digits, find, sought } from "./bytes";

const text = ascii("Failed TO connect 10060.");

it("compares without case, within a range", () => {
  expect(begins(text, 0, text.length, ascii("failed to"))).toBe(true);
  expect(begins(text, 0, 5, ascii("failed to"))).toBe(false);
  expect(begins(text, 1, text.length, ascii("failed"))).toBe(false);
});

it("finds a word where it stands first, without case, within a range", () => {
  const where = (word: string, from = 0, to = text.length): number =>
    find(text, from, to, sought(word));
  expect(where("connect")).toBe(10);
  expect(where("connect", 10, 17)).toBe(10);
  expect(where("connect", 0, 16)).toBe(-1);
  expect(where("connect", 11)).toBe(-1);
  expect(where("f")).toBe(0);
  expect(where("failed to connect 10060.")).toBe(0);
  expect(where("failed to connect 10060.?")).toBe(-1);
  const again = ascii("to tot Total tototal");
  expect(find(again, 0, again.length, sought("total"))).toBe(7);
  expect(find(again, 8, again.length, sought("total"))).toBe(15);
});

it("reads numbers up to the first other byte", () => {
  expect(digits(text, 18, text.length)).toBe(10_060);
  expect(digits(text, 0, text.length)).toBe(-1);
});
