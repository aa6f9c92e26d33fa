import { expect, test } from "vitest";
import { stepNumber } from "./stepNumber";

test("steps stay within the bounds", () => {
  expect(stepNumber("20", 1)).toBe("21");
  expect(stepNumber("500", 1, 1, 500)).toBe("500");
  expect(stepNumber("1", -10, 1, 500)).toBe("1");
  expect(stepNumber("0.1", 0.2)).toBe("0.3");
});

test("text that is no number starts at the lower bound", () => {
  expect(stepNumber("", 1, 5)).toBe("5");
  expect(stepNumber("many", -1)).toBe("0");
});
