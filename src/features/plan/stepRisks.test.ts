import { expect, it } from "vitest";
import type { Finding } from "../../core/finding";
import type { Step } from "../../core/plan";
import { receiver } from "../../testing/builders";
import { errorsOf, riskKey, stepRisks, worstFirst } from "./stepRisks";

const step = (id: string, before: Step["before"], after: Step["after"]): Step => ({
  id,
  n: 1,
  action: "change",
  before,
  after,
  temporary: [],
  rules: [],
  why: [],
  needs: [],
  final: false,
});
const risk = (code: string, change: Partial<Finding> = {}): Finding => ({
  code,
  severity: "warning",
  place: { connector: "relay" },
  what: [code],
  why: [],
  mend: [],
  cites: [],
  standing: "documented",
  fixes: [],
  ...change,
});
const relay = receiver("Relay");
const steps = [
  step("1", relay, { ...relay, explicit: { ...relay.explicit, Banner: "220 x" } }),
  step("2", relay, { ...relay, explicit: { ...relay.explicit, MaxHopCount: 9 } }),
];

it("tells a risk with the step that sets its parameter, else with the first of its connector, else of all", () => {
  const { of, whole } = stepRisks({
    steps,
    risks: [
      risk("a", { place: { connector: "relay", parameter: "MaxHopCount" } }),
      risk("b"),
      risk("c", { place: { server: "ex01" }, also: [risk("d")] }),
    ],
  });
  expect(of.get("2")?.map(({ code }) => code)).toEqual(["a"]);
  expect(of.get("1")?.map(({ code }) => code)).toEqual(["b", "d"]);
  expect(whole.map(({ code }) => code)).toEqual(["c"]);
});

it("asks to accept the errors of what is kept alone", () => {
  const risks = stepRisks({
    steps,
    risks: [
      risk("a", { severity: "error" }),
      risk("b"),
      risk("c", { severity: "error", place: {} }),
    ],
  });
  expect(errorsOf(risks, () => true).map(({ code }) => code)).toEqual(["c", "a"]);
  expect(errorsOf(risks, () => false).map(({ code }) => code)).toEqual(["c"]);
});

it("takes a risk with other figures for another one", () => {
  expect(riskKey(risk("a"))).toBe(riskKey(risk("a")));
  expect(riskKey(risk("a", { what: ["256 addresses"] }))).not.toBe(riskKey(risk("a")));
});

it("puts the worst first and keeps the order of equals", () => {
  const sorted = worstFirst([
    risk("a"),
    risk("b", { severity: "advice" }),
    risk("c", { severity: "error" }),
    risk("d"),
  ]);
  expect(sorted.map(({ code }) => code)).toEqual(["c", "a", "d", "b"]);
});
