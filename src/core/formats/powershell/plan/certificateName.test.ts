import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../../../testing/builders";
import { rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { staged } from "../../../../testing/powershell/staged";
import { planOf } from "../../../plan";
import { applyScript, verifyScript } from ".";

const certificate = {
  ...{ id: "k1", server: "EX01", thumbprint: "AB".repeat(20), names: [] },
  ...{ issuer: "CN=CA", subject: "CN=mail, O=Corp" },
};
const end = (TlsCertificateName: string) =>
  organisation([server("EX01")], [receiver("Relay", { explicit: { TlsCertificateName } })], {
    certificates: { k1: certificate },
  });
const right = "<I>CN=CA<S>CN=mail, O=Corp";
const wrong = "<I>CN=CA<S>CN=mail,O=Corp";

describe.skipIf(noPowerShell())("the name of a certificate, in a real PowerShell", () => {
  it("is its text (S120): another spelling is written, and finds no certificate", async () => {
    const mend = planOf({ old: end(wrong), new: end(right) });
    const spoil = planOf({ old: end(right), new: end(wrong) });
    const [, before, apply, after, drift] = await rehearse([
      { do: "load", stage: staged(mend.old) },
      { do: "run", script: verifyScript(mend) },
      { do: "run", script: applyScript(mend) },
      { do: "run", script: verifyScript(mend) },
      { do: "run", script: applyScript(spoil) },
    ]);
    expect([before, apply, after, drift].map((each) => each?.code)).toEqual([1, 0, 0, 2]);
    expect(apply?.calls).toHaveLength(1);
    expect(drift?.lines[0]).toBe(`DRIFT EX01 certificate expected ${wrong} found none`);
  }, 60_000);
});
