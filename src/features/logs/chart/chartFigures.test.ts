import { expect, it } from "vitest";
import type { TimeChart } from "../../../core/logs";
import { countsBetween, countsWords, highest, seriesPath } from "./chartFigures";
import { stepSpan, stepText, ticksOf } from "./timeAxis";

const start = Date.UTC(2026, 4, 12, 6);
const minute = 60_000;
const chart: TimeChart = {
  ...{ by: "verdict", start, step: 5 * minute, steps: 3, others: 0, uncovered: [] },
  series: [
    { value: "delivered", count: 5 },
    { value: "failed", count: 3 },
  ],
  counts: Uint32Array.of(4, 0, 0, 0, 1, 3),
};

it("counts what lies between steps, and says it", () => {
  expect(countsBetween(chart, 0, 3)).toEqual([5, 3]);
  expect(countsBetween(chart, -4, 1)).toEqual([4, 0]);
  expect(countsWords(chart, [1, 3])).toBe("4 sessions: 1 Delivered, 3 Failed");
  expect(countsWords(chart, [1, 0])).toBe("1 session: 1 Delivered");
  expect(countsWords(chart, [0, 0])).toBe("no session");
  expect(highest(chart)).toBe(4);
});

it("draws a bar for each step that has sessions, on those below it", () => {
  const size = { width: 30, height: 40, most: 4 };
  expect(seriesPath(chart, 0, size)).toBe("M0 0h9v40h-9zM20 30h9v10h-9z");
  expect(seriesPath(chart, 1, size)).toBe("M20 0h9v30h-9z");
  expect(seriesPath({ ...chart, counts: new Uint32Array(6) }, 0, { ...size, most: 0 })).toBe("");
});

it("names values that have no series of their own by how many they are", () => {
  const other = { ...chart, by: "remote", others: 7, series: [{ value: "others", count: 2 }] };
  expect(countsWords(other as TimeChart, [2])).toBe("2 sessions: 2 7 others");
});

it("writes times under the chart that do not touch, and dates at midnight", () => {
  const day = { start: Date.UTC(2026, 4, 12, 18), step: 60 * minute, steps: 12 };
  const ticks = ticksOf(day, 400);
  expect(ticks.map(({ text }) => text)).toEqual(["18:00", "21:00", "13 May", "03:00"]);
  for (const [at, { x }] of ticks.entries())
    if (at > 0) expect(x - (ticks[at - 1]?.x ?? 0)).toBeGreaterThanOrEqual(72);
  expect(ticksOf({ start, step: 1000, steps: 20 }, 300).map(({ text }) => text)).toContain(
    "06:00:05",
  );
  expect(ticksOf({ start: 0, step: 364 * 1440 * minute, steps: 60 }, 300).length).toBeGreaterThan(
    0,
  );
});

it("says how long a step is, and when", () => {
  expect([1000, 5 * minute, 60 * minute, 7 * 1440 * minute].map(stepText)).toEqual([
    "1 second",
    "5 minutes",
    "1 hour",
    "7 days",
  ]);
  expect(stepSpan(start, 5 * minute)).toBe("2026-05-12 06:00 – 06:05");
  expect(stepSpan(start + 17 * 60 * minute, 60 * minute)).toBe(
    "2026-05-12 23:00 – 2026-05-13 00:00",
  );
});
