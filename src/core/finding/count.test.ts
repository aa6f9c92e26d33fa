import { expect, test } from "vitest";
import { count } from "./count";
import type { Finding, Severity } from "./finding";

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

test("each severity is counted, those of which there is none as 0", () => {
  expect(count([finding("error", "a"), finding("error", "b")])).toEqual({
    error: 2,
    warning: 0,
    advice: 0,
  });
});
