import { expect, it } from "vitest";
import { withoutGutter } from "./gutter";

/** P57: strip only where nearly every line has a number and they rise by one; the rest keeps its indent. */
it.each([
  ["1: a\n2:   b\n3: c\n", "a\n  b\nc\n"],
  ["1. a\n2. b\n\n3. c", "a\nb\n\nc"],
  [" 8  a\n 9    b\n10  c", "a\n  b\nc"],
  ["8  a\n9    b\n10 c", "a\n  b\nc"],
  ["8 a\n9   b\n10 c", "a\n  b\nc"],
  ["001 a\r\n002 b\r\n", "a\r\nb\r\n"],
  ["1\ta\n2\tb", "a\nb"],
  ["1 | a\n2 |   b", "a\n  b"],
  ["1\n2 a\n3 b", "\na\nb"],
  ["1 a\nb\n3 c", "1 a\nb\n3 c"],
  ["1 a\n3 b\n7 c", "1 a\n3 b\n7 c"],
  ["1 a", "1 a"],
  ["a\n1 b\n2 c", "a\n1 b\n2 c"],
  ["10.0.0.1\n10.0.0.2", "10.0.0.1\n10.0.0.2"],
])("%j", (text, rest) => expect(withoutGutter(text)).toBe(rest));
