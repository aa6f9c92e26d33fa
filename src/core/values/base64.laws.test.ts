import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, fromBase64url, toBase64, toBase64url } from "./base64";

const bytes = fc.uint8Array({ maxLength: 50 });

it("writes bytes as Node does, and reads them again", () => {
  fc.assert(
    fc.property(bytes, (each) => {
      expect(toBase64(each)).toBe(Buffer.from(each).toString("base64"));
      expect(toBase64url(each)).toBe(Buffer.from(each).toString("base64url"));
      expect(fromBase64(toBase64(each))).toEqual(each);
      expect(fromBase64url(toBase64url(each))).toEqual(each);
    }),
  );
});

it("reads an address by one spelling alone: what it reads it would write so", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.stringMatching(/^[\w-]{0,12}$/), (any, near) => {
      for (const text of [any, near]) {
        const read = fromBase64url(text);
        if (read) expect(toBase64url(read)).toBe(text);
      }
    }),
  );
});

it("passes over white space and reads what lost its padding; anything else is none", () => {
  expect(fromBase64("AQ ID\nBA==")).toEqual(new Uint8Array([1, 2, 3, 4]));
  expect(fromBase64("AQIDBA")).toEqual(new Uint8Array([1, 2, 3, 4]));
  for (const text of ["A", "AQ*D", "AQ-_", "AQ=A", "AQI\u0100", "A==="])
    expect(fromBase64(text)).toBeUndefined();
  for (const text of ["A", "AQ+/", "AB", "AQI=", "AQ I", "AQI\u00c4"])
    expect(fromBase64url(text)).toBeUndefined();
});
