import "../../testing/seed";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf, statesOf } from "../../testing/judgedPlan";
import { receivePairs, sendPairs } from "../../testing/planPairs";
import type { Organisation } from "../model";
import type { Comparison } from "./comparison";
import { differencesOf } from "./differences";
import type { Plan, Step } from "./plan";
import { planOf } from "./planOf";

const reversed = ({ steps }: Plan): Step[] =>
  [...steps].reverse().map((step) => ({ ...step, before: step.after, after: step.before }));

function judged(comparison: Comparison): Plan {
  const plan = planOf(comparison);
  expect(plan.held).toEqual([]);
  expect(faultsOf([plan.old, plan.new], plan.steps, plan.gaps)).toEqual([]);
  const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
  expect(differencesOf({ old: end, new: plan.new })).toEqual([]);
  expect(Object.keys(end.connectors).sort()).toEqual(Object.keys(plan.new.connectors).sort());
  if (plan.gaps.length === 0) expect(faultsOf([end, plan.old], reversed(plan))).toEqual([]);
  return plan;
}

describe.each([
  ["receive", receivePairs],
  ["send", sendPairs],
] as const)("plans of %s connectors", (side, pairs) => {
  it("end in the design, are accepted and within bounds at each step, forth and back, but for announced gaps", () => {
    let [plans, gaps] = [0, 0];
    fc.assert(
      fc.property(pairs, (comparison) => {
        const plan = judged(comparison);
        plans += 1;
        if (plan.gaps.length > 0) gaps += 1;
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
    console.log(`${side}: ${gaps} of ${plans} plans announce a gap`);
  });

  it("are empty where the ends are equal", () => {
    fc.assert(
      fc.property(pairs, ({ old, new: now }) => {
        for (const end of [old, now]) {
          const plan = planOf({ old: end, new: structuredClone(end) });
          expect([plan.steps, plan.differences, plan.order]).toEqual([[], [], []]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
