import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dressedPairs } from "../../../../testing/powershell/planned";
import { type Outcome, rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { Trial } from "../../../../testing/powershell/trial";
import { planOf } from "../../../plan";

/** So many pairs fit into the time of the tests; PORTOLAN_TRIALS=300 tries as many as that. */
const pairs = Number(process.env.PORTOLAN_TRIALS ?? 4);
/** One PowerShell for so many, so that a fault is known before the last one is tried. */
const batch = 25;

const said = process.env.PORTOLAN_SEED ?? "20261126";
const seed = said === "random" ? {} : { seed: Number(said) };

describe.skipIf(noPowerShell())("scripts of random plans, in a real PowerShell", () => {
  it("reach the design exactly, and go back exactly, also from the middle", async () => {
    const drawn = fc.sample(dressedPairs, { numRuns: pairs, ...seed });
    const faults: string[] = [];
    for (let from = 0; from < drawn.length; from += batch) {
      const trials = drawn.slice(from, from + batch).map((comparison, index) => {
        const plan = planOf(comparison);
        return new Trial(plan, {
          cuts: [1 + ((from + index) % Math.max(1, plan.steps.length))],
          how: (["stop", "silent", "after", "soft"] as const)[(from + index) % 4] ?? "stop",
          behind: 1,
        });
      });
      const outcomes = await rehearse(trials.flatMap(({ acts }) => acts));
      let at = 0;
      trials.forEach((trial, index) => {
        const own: readonly Outcome[] = outcomes.slice(at, at + trial.acts.length);
        at += trial.acts.length;
        for (const each of trial.faults(own)) faults.push(`pair ${from + index}: ${each}`);
      });
      if (pairs > batch)
        process.stderr.write(`${from + trials.length} pairs\n${faults.join("\n")}\n`);
    }
    expect(faults).toEqual([]);
  }, 3_600_000);
});
