import { readFileSync, rmSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: string[], failing: string[], flaky?: string[] }} Counts */

const none = () => ({ passed: 0, failed: 0, skipped: [], failing: [] });

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** An old report must never be counted as a new one. */
export const forget = (path) => rmSync(path, { force: true });

/** Counts of vitest's JSON report; `failing` are files, `skipped` are names of tests. */
export function vitestCounts(path, root) {
  const report = read(path);
  if (!report) return none();
  const counts = none();
  for (const file of report.testResults) {
    const name = file.name.replace(`${root}/`, "");
    for (const test of file.assertionResults) {
      if (test.status === "passed") counts.passed += 1;
      else if (test.status === "failed") counts.failed += 1;
      else counts.skipped.push(`${name}: ${test.fullName}`);
    }
    if (file.status === "failed") {
      counts.failing.push(name);
      // A file that could not even be read has no test that failed.
      if (!file.assertionResults.some(({ status }) => status === "failed")) counts.failed += 1;
    }
  }
  return counts;
}

/** Counts of Playwright's JSON report; a test that passed only when tried again has passed, and is told by name. */
export function playwrightCounts(path) {
  const report = read(path);
  if (!report) return none();
  const counts = none();
  counts.failed += report.errors.length;
  const visit = (suite, titles) => {
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === "expected") counts.passed += 1;
        else if (status === "flaky") {
          counts.passed += 1;
          counts.flaky = [...(counts.flaky ?? []), `e2e/${spec.file}:${spec.line}`];
        } else if (status === "skipped") counts.skipped.push([...titles, spec.title].join(" › "));
        else {
          counts.failed += 1;
          counts.failing.push(`e2e/${spec.file}:${spec.line}`);
        }
      }
    }
  };
  for (const suite of report.suites) visit(suite, [suite.title]);
  return counts;
}
