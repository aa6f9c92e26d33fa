import { expect, it } from "vitest";
import { sizeBetween } from "./sizes";

const megabyte = 1_048_576;

it("lies between the limits, and its file is smaller than the message by what base64 adds", () => {
  const sized = sizeBetween(10 * megabyte, 35 * megabyte);
  expect(sized?.message).toBe(22.5 * megabyte);
  expect((sized?.attachment ?? 0) * 1.37).toBeLessThanOrEqual(22.5 * megabyte);
  expect(sizeBetween(undefined, 10 * megabyte)?.message).toBe(12 * megabyte);
});

it("is none where the limits are the same, or beyond reason", () => {
  expect(sizeBetween(1, 1)).toBeUndefined();
  expect(sizeBetween(undefined, undefined)).toBeUndefined();
  expect(sizeBetween(1000 * megabyte, undefined)).toBeUndefined();
});
