import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { staged } from "../../../../testing/powershell/staged";
import { Trial } from "../../../../testing/powershell/trial";
import type { Connector, Organisation } from "../../../model";
import { type Plan, planOf } from "../../../plan";
import { readInput } from "../../input";
import { toOrganisation } from "../../toOrganisation";

const samples = join(import.meta.dirname, "../../../../../../shared/samples");
const present = existsSync(samples);
if (!present) process.stderr.write("Skipped: ../shared/samples is not here.\n");

/** The real exports, as one organisation. */
const real = (): Organisation =>
  toOrganisation(
    readdirSync(samples)
      .filter((name) => name.endsWith(".clixml"))
      .map((name) => {
        const read = readInput({ name, bytes: readFileSync(join(samples, name)) });
        if (!read.ok) throw new Error(`${name}: ${read.fault.what}`);
        return read;
      }),
  );

const replaced = (old: Organisation, all: readonly (Connector | null)[]): Plan =>
  planOf({
    old,
    new: {
      ...old,
      connectors: Object.fromEntries(all.flatMap((each) => (each ? [[each.id, each]] : []))),
    },
  });

describe.skipIf(noPowerShell() || !present)("plans from real exports, in a real PowerShell", () => {
  it("change all connectors, and remove each and bring it back with all that was shown", async () => {
    const old = real();
    const all = Object.values(old.connectors);
    expect(all.length).toBe(6);
    const plans = [
      replaced(
        old,
        all.map((each) => ({
          ...each,
          explicit: { ...each.explicit, Comment: "it’s new", ProtocolLoggingLevel: "None" },
        })),
      ),
      ...all.map((gone) =>
        replaced(
          old,
          all.filter((each) => each !== gone),
        ),
      ),
    ];
    const trials = plans.map(
      (plan, index) =>
        new Trial(plan, index === 0 ? { cuts: [2], behind: 1 } : { cuts: [], behind: 0 }),
    );
    expect(staged(old).connectors).toHaveLength(6);
    const outcomes = await rehearse(trials.flatMap(({ acts }) => acts));
    let at = 0;
    const faults = trials.flatMap((trial) => {
      const own = outcomes.slice(at, at + trial.acts.length);
      at += trial.acts.length;
      return trial.faults(own);
    });
    expect(faults).toEqual([]);
  }, 300_000);
});
