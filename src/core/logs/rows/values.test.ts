import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { findValue, value } from "./values";

/** The value at the head of a text and where it ended; undefined where it was not found. */
function read(text: string): readonly [string, number] | undefined {
  const bytes = encodeUtf8(text);
  const at = findValue(bytes, new DataView(bytes.buffer), 0, bytes.length);
  return at < 0 ? undefined : [text.slice(value.start, value.end), at];
}

it.each(["", "a", "abc", "abcd", "tab\there", "a lone\rCR", 'a"quote', "250 2.1.0 Sender OK", "é"])(
  "finds %j before a comma and before a line end",
  (text) => {
    const end = encodeUtf8(text).length;
    expect(read(`${text},rest`)?.[1]).toBe(end);
    expect(read(`${text}\nrest`)?.[1]).toBe(end);
    if (end !== text.length) return;
    expect(read(`${text},`)).toEqual([text, end]);
    expect(read(`${text}\r\n2026-05-12T`)).toEqual([text, end + 1]);
  },
);

it("takes quotes off", () => {
  expect(read('"a, b",c')).toEqual(["a, b", 6]);
  expect(read('"a, and more words"\r\n')).toEqual(["a, and more words", 20]);
});

it("does not find what is doubled, goes on, holds NUL or does not end", () => {
  for (const text of ['"a""b",', '"a\nb",', '"a\0b",', '"ab', "a\0b,", "abcdefgh", "", '"a"b,'])
    expect(read(text), text).toBeUndefined();
});
