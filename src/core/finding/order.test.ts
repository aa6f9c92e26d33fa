import { expect, test } from "vitest";
import type { Finding, Severity } from "./finding";
import { count, worstFirst } from "./order";

const finding = (severity: Severity, code: string): Finding => ({
  code,
  severity,
  place: {},
  what: [],
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
});

test("errors come first, advice last, and equals keep the order in which they were found", () => {
  const found = [
    finding("advice", "a"),
    finding("warning", "b"),
    finding("error", "c"),
    finding("warning", "d"),
    finding("error", "e"),
  ];
  expect(worstFirst(found).map(({ code }) => code)).toEqual(["c", "e", "b", "d", "a"]);
});

test("each severity is counted, those of which there is none as 0", () => {
  expect(count([finding("error", "a"), finding("error", "b")])).toEqual({
    error: 2,
    warning: 0,
    advice: 0,
  });
});
