import { expect, it } from "vitest";
import { ascii, begins, digits, find } from "./bytes";

const text = ascii("Failed TO connect 10060.");

it("compares without case, within a range", () => {
  expect(begins(text, 0, text.length, ascii("failed to"))).toBe(true);
  expect(begins(text, 0, 5, ascii("failed to"))).toBe(false);
  expect(begins(text, 1, text.length, ascii("failed"))).toBe(false);
  expect(find(text, 0, text.length, ascii("connect"))).toBe(10);
  expect(find(text, 0, 15, ascii("connect"))).toBe(-1);
});

it("reads numbers up to the first other byte", () => {
  expect(digits(text, 18, text.length)).toBe(10_060);
  expect(digits(text, 0, text.length)).toBe(-1);
});
