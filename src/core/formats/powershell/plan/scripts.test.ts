import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../../testing/builders";
import type { Connector, Organisation } from "../../../model";
import { planOf } from "../../../plan";
import { applyBlock, applyScript, rollbackScript } from "./scripts";
import { verifyScript } from "./verify";

const relay = receiver("Relay", { explicit: { RemoteIPRanges: ["10.1.0.0/16"] } });
const out = sender("Out", {
  explicit: {
    AddressSpaces: ["SMTP:*;1"],
    SourceTransportServers: ["EX01"],
    DNSRoutingEnabled: false,
    SmartHosts: ["smtp.isp.example"],
    SmartHostAuthMechanism: "BasicAuthRequireTLS",
    AuthenticationCredential: "credential",
  },
});
const of = (...connectors: readonly Connector[]): Organisation =>
  organisation([server("EX01")], connectors);
const made = planOf({
  old: of(relay),
  new: of(relay, receiver("New", { explicit: { RemoteIPRanges: ["10.3.0.0/16"] } })),
});

describe("the text of the scripts", () => {
  it("of a block holds no empty line but the last", () => {
    const text = applyBlock(made);
    expect(text.endsWith("}\n\n")).toBe(true);
    expect(text.slice(0, -2)).not.toMatch(/\n\s*\n/);
    expect(text).toMatch(/^# apply\.ps1/);
    expect(text).not.toMatch(/\bexit\b.*\n/);
  });

  it("says at the head of rollback what does not come back", () => {
    const gone = planOf({ old: of(relay, out), new: of(relay) });
    const head = rollbackScript(gone).split("[CmdletBinding()]")[0] ?? "";
    expect(head).toContain("Out comes back as another object: its GUID and its history do not.");
    expect(head).toContain("its password cannot be read");
  });

  it("refuses a plan with half of a character, in the script itself", () => {
    const broken = planOf({ old: of(relay), new: of({ ...relay, name: "Relay \uD800" }) });
    for (const text of [applyScript(broken), rollbackScript(broken), verifyScript(broken)])
      expect(text).toMatch(/cannot be written as a script[\s\S]*\nexit 2\n$/);
    expect(applyBlock(broken)).not.toContain("exit");
  });

  it("is for Windows PowerShell 5.1", () => {
    for (const text of [applyScript(made), rollbackScript(made), verifyScript(made)]) {
      expect(text).not.toMatch(/\?\?|\?\.|&&|\|\||-Parallel|\bclean\s*\{/);
      expect(text).not.toMatch(/"[^"\n]*\$\([^)\n]*\.[A-Z][^"\n]*"/);
    }
  });
});
