import { expect, it } from "vitest";
import { judgedOf, toolFolder } from "./lighthouse";

const report = {
  categories: {
    performance: { score: 0.954 },
    accessibility: { score: 1 },
    "best-practices": { score: 0.96 },
  },
  audits: {
    "first-contentful-paint": { numericValue: 1203.25 },
    "largest-contentful-paint": { numericValue: 1300 },
    "total-blocking-time": { numericValue: 180 },
    "cumulative-layout-shift": { numericValue: 0.0021 },
    "speed-index": { numericValue: 1800 },
  },
  environment: { benchmarkIndex: 1500 },
};

it("reads the figures of a report", () => {
  expect(judgedOf(report)).toEqual({
    performance: 95,
    accessibility: 100,
    bestPractices: 96,
    firstContentfulPaint: 1203.25,
    largestContentfulPaint: 1300,
    totalBlockingTime: 180,
    cumulativeLayoutShift: 0.002,
    speedIndex: 1800,
    benchmarkIndex: 1500,
  });
});

it("takes no report for one where Lighthouse could not judge", () => {
  const failed = { ...report, categories: { ...report.categories, performance: { score: null } } };
  expect(() => judgedOf(failed)).toThrow("no score for performance");
  expect(() => judgedOf({ ...report, audits: {} })).toThrow("did not measure");
  expect(() => judgedOf({ ...report, runtimeError: { message: "NO_FCP" } })).toThrow("NO_FCP");
});

it("finds no tools where none are named", () => {
  expect(toolFolder("no-such-tool")).toBeUndefined();
});
