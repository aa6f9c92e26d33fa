import { expect, it } from "vitest";
import type { Finding, Severity } from "../../../core/finding";
import { badgesOf, sameBadges } from "./badges";

const finding = (connector: string | undefined, severity: Severity): Finding => ({
  code: "x",
  severity,
  place: connector === undefined ? {} : { connector },
  what: [],
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
});

it("gives each connector its worst severity and the number of its findings", () => {
  const badges = badgesOf([
    finding("1", "error"),
    finding("1", "advice"),
    finding(undefined, "error"),
  ]);
  expect([...badges]).toEqual([["1", { severity: "error", count: 2 }]]);
});

it("compares what is shown, not the findings", () => {
  const one = badgesOf([finding("1", "error")]);
  expect(sameBadges(one, badgesOf([finding("1", "error")]))).toBe(true);
  expect(sameBadges(one, badgesOf([finding("1", "warning")]))).toBe(false);
  expect(sameBadges(one, badgesOf([finding("2", "error")]))).toBe(false);
  expect(sameBadges(one, badgesOf([]))).toBe(false);
});
