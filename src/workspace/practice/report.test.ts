import { expect, it } from "vitest";
import { begin, hint, skip, tick } from "./progress";
import { readReport, reportLine, reportOf } from "./report";

const text = { id: "mine", steps: [{ id: "find" }, { id: "who" }, { id: "relay" }] };
const begun = begin({ walkthrough: "mine", version: "1", workspace: "w" }, text, 5);
const progress = skip(hint(tick(begun, "find"), "who", 2), "relay");

it("tells steps and hints in one line, and nothing of the workspace", () => {
  const report = reportOf(text, progress);
  expect(reportLine(report)).toBe("mine 1/3 hints 0,2,0");
  expect(JSON.stringify(report)).not.toContain('"w"');
});

it("is read back from a file, and refuses what is none", () => {
  const report = reportOf(text, progress);
  expect(readReport(JSON.stringify(report))).toEqual(report);
  expect(readReport("{")).toBe("It is no JSON.");
  for (const other of [null, [], {}, { ...report, steps: [{ id: "find" }] }, { ...report, x: 1 }])
    expect(readReport(JSON.stringify(other))).toBe("It is no progress of a walkthrough.");
});
