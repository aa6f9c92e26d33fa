import { expect, it } from "vitest";
import { addCoverage, coverageOf, shareOf } from "./coverageSums.mjs";

const at = (line) => ({ start: { line } });
/** A file of three lines, two statements on the second, and one branch of two ways on the third. */
const file = (s, b) => ({
  statementMap: { 0: at(1), 1: at(2), 2: at(2), 3: at(3) },
  branchMap: { 0: { loc: at(3), locations: [at(3), {}] } },
  fnMap: { 0: {} },
  ...{ s: { ...s }, b: { 0: b }, f: { 0: s[0] } },
});

it("counts a line as run when any of its statements is, and every way of a branch", () => {
  expect(coverageOf(file([1, 0, 1, 0], [3, 0]))).toEqual({
    lines: { all: 3, missed: [3] },
    branches: { all: 2, missed: [3] },
  });
});

it("adds what several runs covered, and leaves what it was given alone", () => {
  const first = { "a.ts": file([1, 0, 0, 0], [0, 0]) };
  const second = { "a.ts": file([1, 1, 0, 1], [0, 2]), "b.ts": file([0, 0, 0, 0], [0, 0]) };
  const whole = [first, second].reduce(addCoverage, {});
  expect(whole["a.ts"]).toMatchObject({
    s: { 0: 2, 1: 1, 2: 0, 3: 1 },
    ...{ b: { 0: [0, 2] }, f: { 0: 2 } },
  });
  expect(Object.keys(whole)).toEqual(["a.ts", "b.ts"]);
  expect(first["a.ts"].s[0]).toBe(1);
});

it("rounds down, so that a share just under a limit is under it", () => {
  expect(shareOf([{ all: 10_000, missed: Array(501).fill(1) }])).toBe(94.9);
  expect(
    shareOf([
      { all: 3, missed: [] },
      { all: 1, missed: [7] },
    ]),
  ).toBe(75);
  expect(shareOf([])).toBe(100);
});
