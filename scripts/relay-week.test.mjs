import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { relayWeek, relayWeekFile } from "./relay-week.mjs";

it("is what lies in the project", () => {
  expect(readFileSync(relayWeekFile, "utf8")).toBe(relayWeek());
});
