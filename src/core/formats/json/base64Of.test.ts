import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, it } from "vitest";
import { base64Of } from "./base64Of";

it("writes bytes as Node does, and nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64Of([...bytes])).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
  expect([base64Of([256]), base64Of([-1]), base64Of(["1"]), base64Of([1.5])]).toEqual(
    Array(4).fill(undefined),
  );
});
