import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forget, playwrightCounts, vitestCounts } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "portolan-counts-"));
const report = (content) => {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test("vitest: tests by their status, and a file that could not be read as one failure", () => {
  const path = report({
    testResults: [
      {
        name: "/x/src/a.test.ts",
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a" },
          { status: "failed", fullName: "b" },
          { status: "skipped", fullName: "c" },
          { status: "todo", fullName: "d" },
        ],
      },
      { name: "/x/src/b.test.ts", status: "failed", assertionResults: [] },
    ],
  });
  expect(vitestCounts(path, "/x")).toEqual({
    passed: 1,
    failed: 2,
    skipped: ["src/a.test.ts: c", "src/a.test.ts: d"],
    failing: ["src/a.test.ts", "src/b.test.ts"],
  });
});

test("playwright: nested suites, and a test that passed only when tried again by its name", () => {
  const spec = (title, status) => ({ title, file: "a.spec.ts", line: 3, tests: [{ status }] });
  const path = report({
    errors: [{}],
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("one", "expected"), spec("two", "flaky")],
        suites: [{ title: "inner", specs: [spec("three", "skipped"), spec("four", "unexpected")] }],
      },
    ],
  });
  expect(playwrightCounts(path)).toEqual({
    passed: 2,
    failed: 2,
    skipped: ["a.spec.ts › inner › three"],
    failing: ["e2e/a.spec.ts:3"],
    flaky: ["e2e/a.spec.ts:3"],
  });
});

test("no report counts nothing: the status of the runner decides then", () => {
  const path = report({});
  forget(path);
  expect(vitestCounts(path, "/x")).toEqual({ passed: 0, failed: 0, skipped: [], failing: [] });
  expect(playwrightCounts(path)).toEqual({ passed: 0, failed: 0, skipped: [], failing: [] });
});
