import { expect, it } from "vitest";
import { lengthWarning } from "./lengthWarning";

it("warns the more the longer a link is, and says what to do instead", () => {
  const of = (length: number) => lengthWarning(length, "send the file");
  expect(of(2000)).toBeUndefined();
  expect(of(2001)).toMatch(/^Some .* Try it once, or send the file\.$/);
  expect(of(8001)).toMatch(/^Many .* Send the file\.$/);
  expect(of(2_000_001)).toContain("more than browsers take. Send the file.");
});
