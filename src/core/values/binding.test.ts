import { expect, it } from "vitest";
import { isMulticastOrBroadcast, isWildcard, parseBinding, printBinding } from "./binding";

it.each([
  ["10.20.0.11:2503", "10.20.0.11:2503"],
  ["[2001:DB8:0:0::11]:2503", "[2001:db8::11]:2503"],
  ["0.0.0.0:25", "0.0.0.0:25"],
  ["[::]:025", "[::]:25"],
  [" 10.0.0.1 : 65535 ", "10.0.0.1:65535"],
])("%s is %s", (text, canonical) => {
  const read = parseBinding(text);
  expect(read.ok && printBinding(read.value)).toBe(canonical);
});

it.each([
  ["10.0.0.1:0", "binding-port", undefined],
  ["10.0.0.1:65536", "binding-port", undefined],
  ["10.0.0.1:", "binding-port", undefined],
  ["10.0.0.1:smtp", "binding-port", undefined],
  ["0.0.0.0", "binding-form", "0.0.0.0:25"],
  ["[::]", "binding-form", "[::]:25"],
  ["2001:db8::11:587", "binding-form", "[2001:db8::11]:587"],
  ["[10.0.0.1]:25", "binding-form", undefined],
  ["[fe80::1%11]:25", "binding-form", undefined],
  ["ex01:25", "ip-none", undefined],
  ["010.0.0.1:25", "ip-leading-zero", "10.0.0.1:25"],
  ["", "binding-form", undefined],
])("%s is refused: %s", (text, code, instead) => {
  const read = parseBinding(text);
  expect(read.ok ? undefined : read.complaint.code).toBe(code);
  expect(read.ok ? "" : read.complaint.instead).toBe(instead);
});

it("knows all addresses of a family, and those of no adapter", () => {
  const is = (text: string, test: typeof isWildcard) => {
    const read = parseBinding(text);
    return read.ok && test(read.value);
  };
  expect(is("0.0.0.0:25", isWildcard)).toBe(true);
  expect(is("[::]:25", isWildcard)).toBe(true);
  expect(is("10.0.0.1:25", isWildcard)).toBe(false);
  expect(is("224.0.0.1:25", isMulticastOrBroadcast)).toBe(true);
  expect(is("[ff02::1]:25", isMulticastOrBroadcast)).toBe(true);
  expect(is("0.0.0.0:25", isMulticastOrBroadcast)).toBe(false);
});
