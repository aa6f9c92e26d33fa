import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { propertyOf } from "./property";

it("takes bytes that ConvertTo-Json wrote as numbers for base64, and nothing else", () => {
  const raw = (value: readonly (number | string)[]) =>
    propertyOf("SerializationData", value, "certificate").raw;
  const bytes = [0, 1, 127, 128, 255];
  expect(raw(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  for (const wrong of [[256], [-1], ["1"], [1.5]]) expect(raw(wrong)).toBeUndefined();
});
