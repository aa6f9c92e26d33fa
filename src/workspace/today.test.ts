import { expect, it } from "vitest";
import { today } from "./today";

it("is the day on the wall, not in Greenwich", () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  expect(today(new Date(2026, 10, 25, 0, 1))).toBe("2026-11-25");
});
