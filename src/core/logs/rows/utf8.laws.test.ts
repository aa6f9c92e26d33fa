import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeUtf8 } from "../../values";
import { decodeUtf8 } from "./utf8";

it("reads bytes as browsers do, whatever they are", () => {
  const byte = fc.oneof(
    fc.nat(255),
    fc.constantFrom(0x41, 0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xed),
  );
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 40 }), (bytes) => {
      const given = Uint8Array.from(bytes);
      const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
      expect(decodeUtf8(given)).toBe(decoder.decode(given));
    }),
    { numRuns: 2000 },
  );
});

it("reads a long text as it was", () => {
  const long = "grün €😀".repeat(5000);
  expect(decodeUtf8(encodeUtf8(long))).toBe(long);
});
