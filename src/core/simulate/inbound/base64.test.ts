import fc from "fast-check";
import { expect, it } from "vitest";
import { base64 } from "./base64";

it("is the base64 of the text in UTF-8, for every text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // Half a pair stands for itself as U+FFFD, as Buffer has it.
      expect(base64(text)).toBe(Buffer.from(text, "utf8").toString("base64"));
    }),
  );
  expect(base64("\ud800")).toBe(Buffer.from("\ud800", "utf8").toString("base64"));
  expect(base64("Username:")).toBe("VXNlcm5hbWU6");
});
