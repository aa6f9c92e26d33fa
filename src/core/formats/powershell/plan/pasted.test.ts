import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import { exchange } from "../../../../testing/powershell/exchange";
import { feed, inFolder, noPowerShell, writeScript } from "../../../../testing/powershell/run";
import { staged } from "../../../../testing/powershell/staged";
import type { Connector, Organisation } from "../../../model";
import { planOf } from "../../../plan";
import { applyBlock } from "./scripts";

const relay = receiver("Relay", { explicit: { RemoteIPRanges: ["10.1.0.0/16"] } });
const of = (...all: readonly Connector[]): Organisation => organisation([server("EX01")], all);

describe.skipIf(noPowerShell())("a block, pasted into a real PowerShell line by line", () => {
  it("is one statement, says its lines and leaves the session as it was", async () => {
    const plan = planOf({
      old: of(relay),
      new: of(
        relay,
        receiver("It’s '; exit 7 #", { explicit: { RemoteIPRanges: ["10.3.0.0/16"] } }),
      ),
    });
    const stage = staged(plan.old);
    const whole = { ...stage, connectors: stage.connectors.map((each) => JSON.stringify(each)) };
    const run = await inFolder((folder) => {
      const [fake, state] = [
        writeScript(folder, "fake.ps1", exchange()),
        join(folder, "stage.json"),
      ];
      writeFileSync(state, JSON.stringify(whole), "utf8");
      return feed(
        [
          `. '${fake}'`,
          `Import-ExchangeState (ConvertFrom-Json ([IO.File]::ReadAllText('${state}')))`,
          applyBlock(plan),
          applyBlock(plan),
          '"after $($global:Exchange.Log.Count) $ErrorActionPreference $(Test-Path function:Invoke-Guarded)"',
          "",
        ].join("\n"),
      );
    });
    expect(run.stdout).toContain("STEP 1/1 create EX01\\It’s '; exit 7 #");
    expect(run.stdout).toContain("DONE 1 changed, 0 skipped");
    expect(run.stdout).toContain("Nothing to do");
    expect(run.stdout).toContain("after 1 Continue False");
    expect(run.status).toBe(0);
  }, 120_000);
});
