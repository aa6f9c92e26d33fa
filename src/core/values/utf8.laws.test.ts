import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeUtf8 } from "./utf8";

it("writes text as browsers do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(encodeUtf8(text)).toEqual(Uint8Array.from(new TextEncoder().encode(text)));
    }),
  );
  expect(encodeUtf8("\ud83d")).toEqual(Uint8Array.of(0xef, 0xbf, 0xbd));
});
