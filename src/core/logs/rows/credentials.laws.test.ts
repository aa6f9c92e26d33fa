import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { masked, mayHoldCredential, withoutCredentials } from "./credentials";

const mayHold = (text: string): boolean => {
  const bytes = encodeUtf8(text);
  return mayHoldCredential(bytes, 0, bytes.length);
};
const encoded = (text: string): string => Buffer.from(text, "utf8").toString("base64");
/** What a person types for an account or a password, and a client joins by NUL. */
const typed = fc
  .string({ unit: fc.constantFrom(..."abcXYZ019.-_@\\!ü€\0 "), minLength: 6, maxLength: 30 })
  .filter((text) => /[A-Za-z]/.test(text));
const around = fc.constantFrom("535 5.7.8 ", "500 '", "no: ", "");

it("the quick look finds whatever would be masked, wherever it stands", () => {
  fc.assert(
    fc.property(around, typed, around, (before, text, after) => {
      const line = `${before}${encoded(text)} ${after}`;
      if (withoutCredentials(line) !== line) expect(mayHold(line)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it("what was masked is gone", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const word = encoded(text);
      // Words of one case, or that could be a number, are words of a language or of a protocol.
      if (!/[a-z][A-Z]|[\d+/=]/.test(word) || /^(?:[\dA-F]+|[\da-f]+)$/.test(word)) return;
      expect(withoutCredentials(`535 ${word} no`)).toBe(`535 ${masked} no`);
    }),
    { numRuns: 500 },
  );
});
