import { describe, expect, it } from "vitest";
import { providerData } from "../../../catalogue";
import { type Ground, grounded } from "./ground";
import { daysOf, monthsBetween } from "./months";

const entry = (id: string) => {
  const found = providerData.providers.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const on = (id: string, field: string, more: Partial<Ground> = {}) =>
  grounded({ entry: entry(id), fields: [field], severity: "error", ...more });

describe("a finding about a provider", () => {
  it.each([
    ["documented", on("amazon-ses", "tls"), "error", "documented"],
    ["observed is no error", on("mailjet", "ports"), "warning", "observed"],
    ["recalled is a step lower", on("zeptomail", "auth"), "warning", "inferred"],
    [
      "the same for a warning",
      on("zeptomail", "auth", { severity: "warning" }),
      "advice",
      "inferred",
    ],
    [
      "what Exchange does, too",
      on("amazon-ses", "tls", { exchange: "observed" }),
      "warning",
      "observed",
    ],
    [
      "given as it is",
      on("zeptomail", "auth", { severity: "warning", asGiven: true }),
      "warning",
      "inferred",
    ],
  ])("%s", (_, told, severity, standing) => {
    expect(told).toMatchObject({ severity, standing });
  });
  it("goes by the weakest of its fields", () => {
    const fields = ["tls", "auth"];
    expect(grounded({ entry: entry("zeptomail"), fields, severity: "error" })).toMatchObject({
      severity: "warning",
    });
  });
  it("says its month, and to check what is recalled", () => {
    expect(on("amazon-ses", "tls").fill).toEqual({
      provider: "Amazon SES",
      known: "As of 2026-11, documented.",
    });
    expect(on("zeptomail", "auth").fill?.known).toBe(
      "As of 2026-11, from general knowledge: check.",
    );
    expect(on("m365-relay", "tls").fill?.provider).toBe("Microsoft 365");
  });
  it("grows old where limits and dates do, a year on", () => {
    const limit = (today: string, ages: boolean) => on("amazon-ses", "limits", { today, ages });
    expect(limit("2027-11-30", true).severity).toBe("error");
    expect(limit("2027-12-01", true).severity).toBe("advice");
    expect(limit("2027-12-01", false).severity).toBe("error");
    expect(limit("2027-12-01", false).fill?.known).toMatch(/may be out of date/);
  });
});

it("counts months", () => {
  expect(monthsBetween("2026-11", "2026-11-30")).toBe(0);
  expect(monthsBetween("2026-11", "2027-12-01")).toBe(13);
  expect(monthsBetween("2026-11", "2026-01")).toBe(-10);
});

it("knows the days of a month", () => {
  expect(daysOf("2028-02")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
  expect(daysOf("2026-12")).toEqual({ first: "2026-12-01", last: "2026-12-31" });
  expect(daysOf("2026-12-15")).toEqual({ first: "2026-12-15", last: "2026-12-15" });
});
