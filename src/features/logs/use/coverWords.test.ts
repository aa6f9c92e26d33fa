import { expect, it } from "vitest";
import { coverWords } from "./coverWords";

const at = (day: string): number => Date.parse(`2026-05-${day}T10:00:00Z`);

it.each([
  [{ first: at("04"), last: at("04"), days: 1, silent: 0 }, /2026-05-04 alone.*once a week/],
  [
    { first: at("04"), last: at("10"), days: 7, silent: 0 },
    /7 days, 2026-05-04 to 2026-05-10.*once a month/,
  ],
  [{ first: at("04"), last: at("10"), days: 60, silent: 0 }, /less than once a month/],
])("says how far it reaches", (cover, expected) => {
  expect(coverWords(cover)).toEqual([expect.stringMatching(expected)]);
});

it("says where days are silent, and nothing where there is no session", () => {
  const week = { first: at("04"), last: at("10"), days: 7 };
  expect(coverWords({ ...week, silent: 1 })[1]).toBe(
    "Of these, 1 day has no session: logs of it may be missing.",
  );
  expect(coverWords({ ...week, silent: 2 })[1]).toMatch(/^Of these, 2 days have/);
  expect(coverWords({ first: 0, last: 0, days: 0, silent: 0 })).toEqual([]);
});
