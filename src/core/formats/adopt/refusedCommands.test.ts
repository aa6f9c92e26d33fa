import { expect, it } from "vitest";
import { nothingRead } from "../../../testing/imports";
import type { Report } from "./imported";
import { hasRefusedCommands } from "./refusedCommands";

const has = (report: Partial<Report>, scripts: readonly string[] = ["a.ps1"]) =>
  hasRefusedCommands({ ...nothingRead, scripts, report: { ...nothingRead.report, ...report } });

it("is what the shell stops at: a command that does not parse or bind, a parameter that there is not", () => {
  expect(has({ refused: [{ file: "a.ps1", line: 2, reason: "ambiguous" }] })).toBe(true);
  expect(has({ unknown: [{ file: "a.ps1", line: 2, what: "-AnonymousUsers" }] })).toBe(true);
});

it("is no command that nobody knows, no value of an export, and nothing that is computed", () => {
  const [file, line] = ["a.ps1", 2];
  expect(has({ unknown: [{ file, line, what: "Get-OurServers" }] })).toBe(false);
  expect(
    has({ refused: [{ file: "b.txt", connector: "A", property: "Bindings", reason: "" }] }),
  ).toBe(false);
  expect(has({ refused: [{ file: "b.txt", reason: "no name" }] })).toBe(false);
  expect(has({ computed: [{ file, line, source: "$x", why: "" }] })).toBe(false);
  expect(has({ refused: [{ reason: "no file" }] }, [])).toBe(false);
});
