import "../../testing/seed";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultsOf, statesOf } from "../../testing/judgedPlan";
import { receivePairs, sendPairs } from "../../testing/planPairs";
import type { Organisation } from "../model";
import { differencesOf } from "./differences";
import type { Plan, Step } from "./plan";
import { planOf } from "./planOf";

const reversed = ({ steps }: Plan): Step[] =>
  [...steps].reverse().map((step) => ({ ...step, before: step.after, after: step.before }));

describe.each([
  ["receive", receivePairs, 40],
  ["send", sendPairs, 40],
] as const)("plans of %s connectors", (_, pairs, numRuns) => {
  it("end in the design; each step is accepted and within bounds, forth and back, but for announced gaps", () => {
    fc.assert(
      fc.property(pairs, (comparison) => {
        const plan = planOf(comparison);
        expect(plan.held).toEqual([]);
        expect(faultsOf([plan.old, plan.new], plan.steps, plan.gaps)).toEqual([]);
        const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
        expect(differencesOf({ old: end, new: plan.new })).toEqual([]);
        expect(Object.keys(end.connectors).sort()).toEqual(Object.keys(plan.new.connectors).sort());
        if (plan.gaps.length === 0) expect(faultsOf([end, plan.old], reversed(plan))).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
  }, 120_000);

  it("are empty where the ends are equal", () => {
    fc.assert(
      fc.property(pairs, ({ old, new: now }) => {
        for (const end of [old, now]) {
          const plan = planOf({ old: end, new: structuredClone(end) });
          expect([plan.steps, plan.differences, plan.order]).toEqual([[], [], []]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("name in their needs earlier steps, or the later ones that end what is temporary", () => {
    fc.assert(
      fc.property(pairs, (comparison) => {
        const { steps } = planOf(comparison);
        const places = new Map(steps.map(({ id, n }) => [id, n]));
        for (const { id, n, needs, temporary } of steps)
          for (const each of needs) {
            const place = places.get(each) as number;
            const isOwn = each.slice(0, each.lastIndexOf("/")) === id.slice(0, id.lastIndexOf("/"));
            if (place > n) expect([isOwn, temporary.length > 0]).toEqual([true, true]);
          }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
