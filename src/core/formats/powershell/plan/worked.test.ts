import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparisonOfCase, type PlanCase } from "../../../../testing/planCases";
import { rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { Trial } from "../../../../testing/powershell/trial";
import { workedPlan } from "../../../../testing/powershell/workedPlan";
import { planOf } from "../../../plan";

/** Every change behind the back takes minutes: by PORTOLAN_TRIALS, a number of random pairs, all are tried. */
const all = process.env.PORTOLAN_TRIALS !== undefined;

/** The sheet of worked plans: its own steps, so that the scripts are judged apart from our planner. */
const file = JSON.parse(
  readFileSync(new URL("../../../plan/fixtures/plan-cases.json", import.meta.url), "utf8"),
) as { about: { organisation: Parameters<typeof comparisonOfCase>[1] }; cases: PlanCase[] };

const trialsOf = (ids: RegExp, make: (each: PlanCase) => Trial) =>
  file.cases.filter(({ id }) => ids.test(id)).map((each) => ({ id: each.id, trial: make(each) }));

type Named = { readonly id: string; readonly trial: Trial };

/** All in one PowerShell: what did not come as it should, by plan. */
async function faultsOf(trials: readonly Named[]): Promise<readonly string[]> {
  const outcomes = await rehearse(trials.flatMap(({ trial }) => trial.acts));
  let at = 0;
  return trials.flatMap(({ id, trial }) => {
    const own = outcomes.slice(at, at + trial.acts.length);
    at += trial.acts.length;
    return trial.faults(own).map((each) => `${id}: ${each}`);
  });
}

describe.skipIf(noPowerShell())("scripts of the worked plans, in a real PowerShell", () => {
  it("apply, apply again, verify, see what changed, and go back from everywhere", async () => {
    const trials = trialsOf(
      /^P\d/,
      (each) =>
        new Trial(workedPlan(comparisonOfCase(each, file.about.organisation), each.expect.steps), {
          cuts: "every",
          resume: all,
          behind: all ? "every" : 1,
          ways: true,
        }),
    );
    expect(trials).toHaveLength(12);
    expect(await faultsOf(trials)).toEqual([]);
  }, 600_000);

  it("do so for the small cases with the steps that we plan, and for the others where all are tried", async () => {
    const trials = trialsOf(
      all ? /^P/ : /^PC/,
      (each) =>
        new Trial(planOf(comparisonOfCase(each, file.about.organisation)), {
          cuts: all ? "every" : [],
          behind: all ? "every" : 0,
        }),
    );
    expect(trials.length).toBeGreaterThanOrEqual(12);
    expect(await faultsOf(trials)).toEqual([]);
  }, 600_000);
});
