import { expect, test } from "vitest";
import { when } from "./when";

test("the time today, the date before", () => {
  const noon = new Date(2026, 2, 12, 14, 2).getTime();
  expect(when(noon, noon + 3_600_000)).toBe("14:02");
  expect(when(noon, noon + 86_400_000)).toBe("12 Mar 2026");
});
