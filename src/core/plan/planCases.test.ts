import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultsOf, statesOf } from "../../testing/judgedPlan";
import { comparisonOfCase, type PlanCase } from "../../testing/planCases";
import { type Connector, identityOf, type Organisation } from "../model";
import { differencesOf } from "./differences";
import type { Plan, Step } from "./plan";
import { planOf } from "./planOf";

/** A copy of reference/plan-cases.json, judged as plan-order.md 10 says. */
const file = JSON.parse(
  readFileSync(new URL("fixtures/plan-cases.json", import.meta.url), "utf8"),
) as { about: { organisation: Parameters<typeof comparisonOfCase>[1] }; cases: PlanCase[] };
const { organisation: ground } = file.about;

const reversed = ({ steps }: Plan): Step[] =>
  [...steps].reverse().map((step) => ({ ...step, before: step.after, after: step.before }));

const show = (plan: Plan): string[] =>
  plan.steps.map(
    ({ n, action, before, after }) =>
      `${n} ${action} ${identityOf(plan.new, (before ?? after) as Connector)} ${JSON.stringify(after?.explicit)}`,
  );

describe.each(file.cases)("$id $what", (each) => {
  const whole = comparisonOfCase(each, ground);
  const bare = comparisonOfCase(each);

  it.each([
    ["as it stands", bare],
    ["with all that its file tells", whole],
  ])("is safe forth and back, %s", (_, comparison) => {
    const plan = planOf(comparison);
    const ends = [plan.old, plan.new] as const;
    expect(faultsOf(ends, plan.steps, plan.gaps), show(plan).join("\n")).toEqual([]);
    const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
    expect(differencesOf({ old: end, new: plan.new })).toEqual([]);
    expect(Object.keys(end.connectors).sort()).toEqual(Object.keys(plan.new.connectors).sort());
    if (plan.gaps.length === 0)
      expect(faultsOf([end, plan.old], reversed(plan), plan.gaps)).toEqual([]);
  });
});
