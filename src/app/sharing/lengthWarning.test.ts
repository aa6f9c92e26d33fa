import { expect, it } from "vitest";
import { lengthWarning } from "./lengthWarning";

it("warns the more the longer a link is", () => {
  expect(lengthWarning(2000)).toBeUndefined();
  expect(lengthWarning(2001)).toContain("Some");
  expect(lengthWarning(8001)).toContain("Many");
  expect(lengthWarning(2_000_001)).toContain("more than browsers take");
});
