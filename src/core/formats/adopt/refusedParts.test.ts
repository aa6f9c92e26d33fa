import { expect, it } from "vitest";
import { nothingRead } from "../../../testing/imports";
import type { Report } from "./imported";
import { partsOf } from "./parts";
import { lacksWhatWasWritten } from "./refusedParts";

const has = (report: Partial<Report>, scripts: readonly string[] = ["a.ps1"]) =>
  lacksWhatWasWritten({ ...nothingRead, scripts, report: { ...nothingRead.report, ...report } });

it("is what the shell stops at: a command that does not parse or bind, a parameter that there is not", () => {
  expect(has({ refused: [{ file: "a.ps1", line: 2, reason: "ambiguous" }] })).toBe(true);
  expect(has({ unknown: [{ file: "a.ps1", line: 2, what: "-AnonymousUsers" }] })).toBe(true);
});

it("is a value of JSON written by hand, and of it alone, that cannot be read", () => {
  const connector = {
    kind: "receive",
    server: "EX01",
    name: "A",
    properties: {},
    file: "b",
  } as const;
  const report = {
    ...nothingRead.report,
    refused: [{ file: "b", connector: "EX01\\A", property: "RemoteIPRanges", reason: "10.1" }],
  };
  const shown = { ...connector, cmdlet: "Get-ReceiveConnector" };
  expect(lacksWhatWasWritten({ ...nothingRead, connectors: [connector], report })).toBe(true);
  expect(lacksWhatWasWritten({ ...nothingRead, connectors: [shown], report })).toBe(false);
  const [part] = partsOf({ ...nothingRead, connectors: [connector], report }).connectors ?? [];
  expect(part?.unknown).toEqual(["RemoteIPRanges"]);
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
