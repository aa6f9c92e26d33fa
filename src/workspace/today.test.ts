import { afterEach, expect, it, vi } from "vitest";
import { dayOf, today } from "./today";

afterEach(() => {
  vi.useRealTimers();
});

it("is the day on the wall, not in Greenwich", () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  expect(dayOf(new Date(2026, 10, 25, 0, 1))).toBe("2026-11-25");
});

it("turns at midnight, and goes back with the clock", () => {
  vi.useFakeTimers();
  const days = [
    new Date(2026, 10, 25, 23, 59, 59),
    new Date(2026, 10, 26, 0, 0, 0),
    new Date(2026, 10, 26, 12),
    new Date(2026, 10, 25, 12),
  ].map((time) => {
    vi.setSystemTime(time);
    return today();
  });
  expect(days).toEqual(["2026-11-25", "2026-11-26", "2026-11-26", "2026-11-25"]);
});
