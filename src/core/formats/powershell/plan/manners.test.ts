import { describe, expect, it } from "vitest";
import { organisation, receiver, sender, server } from "../../../../testing/builders";
import { type Act, type Outcome, rehearse } from "../../../../testing/powershell/rehearse";
import { noPowerShell } from "../../../../testing/powershell/run";
import { staged } from "../../../../testing/powershell/staged";
import type { Connector, Organisation } from "../../../model";
import { planOf } from "../../../plan";
import { applyBlock, applyScript, rollbackScript, verifyScript } from ".";

/* How the scripts behave beside the straight way, in a real PowerShell: one start, each case with its own acts. */

const ex01 = server("EX01");
const certificate = {
  id: "k1",
  server: "EX01",
  thumbprint: "AB".repeat(20),
  issuer: "CN=CA",
  subject: "CN=mail",
  names: [],
};
const relay = receiver("Relay", { explicit: { RemoteIPRanges: ["10.1.0.0/16"], Comment: "old" } });
const other = receiver("Other", { explicit: { RemoteIPRanges: ["10.9.0.0/16"] } });
const out = sender("Out", {
  explicit: { AddressSpaces: ["SMTP:*;1"], SourceTransportServers: ["EX01"] },
});

const of = (...connectors: readonly Connector[]): Organisation =>
  organisation([ex01], connectors, { certificates: { k1: certificate } });
const withValues = <C extends Connector>(connector: C, explicit: C["explicit"]): C => ({
  ...connector,
  explicit: { ...connector.explicit, ...explicit },
});

const wider = withValues(relay, { RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] });
const old = of(relay, other, out);
const plan = planOf({ old, new: of(wider, other, out) });
const script = applyScript(plan);

const load: Act = { do: "load", stage: staged(old) };
const run = (text: string, given?: Readonly<Record<string, unknown>>): Act => ({
  do: "run",
  script: text,
  look: true,
  ...(given && { with: given }),
});
const behind = (identity: string, parameter: string, value?: unknown): Act => ({
  do: "behind",
  side: identity.includes("\\") ? "receive" : "send",
  identity,
  parameter,
  value,
});

const signing = withValues(out, {
  DNSRoutingEnabled: false,
  SmartHosts: ["smtp.isp.example"],
  SmartHostAuthMechanism: "BasicAuthRequireTLS",
  AuthenticationCredential: "credential",
});
const toAccount = planOf({ old, new: of(relay, other, signing) });
const fromAccount = planOf({ old: of(relay, other, signing), new: old });
const secured = planOf({
  old,
  new: of(withValues(relay, { TlsCertificateName: "<I>CN=CA<S>CN=mail" }), other, out),
});
const made = planOf({
  old,
  new: of(relay, other, out, receiver("New", { explicit: { RemoteIPRanges: ["10.3.0.0/16"] } })),
});
const many = planOf({
  old,
  new: of(
    withValues(relay, {
      RemoteIPRanges: Array.from({ length: 30 }, (_, index) => `10.1.${index}.0/24`),
    }),
    other,
    out,
  ),
});
const two = planOf({ old, new: of(withValues(wider, { MaxMessageSize: 10_485_760 }), other, out) });
const unknownRights = (() => {
  const { permissions: _, ...rest } = relay;
  const right = { user: "CORP\\app", rights: ["ms-Exch-SMTP-Accept-Any-Recipient"], deny: false };
  return planOf({ old: of(rest, other), new: of({ ...relay, permissions: [right] }, other) });
})();

const twoLines = planOf({
  old: of(withValues(relay, { Comment: "one\ntwo" }), other, out),
  new: of(withValues(wider, { Comment: "one\ntwo" }), other, out),
});

const stranger = {
  kind: "receive" as const,
  server: "EX01",
  properties: { ...other.explicit, RemoteIPRanges: ["10.77.0.0/16"] },
};

interface Case {
  readonly what: string;
  readonly acts: readonly Act[];
  /** Looks at the outcomes of the acts that run a script. */
  readonly judge: (...runs: readonly Outcome[]) => void;
}

const lines = ({ lines: said }: Outcome): readonly string[] => said;
const untouched = (outcome: Outcome): void => expect(outcome.calls).toEqual([]);

const cases: readonly Case[] = [
  {
    what: "another organisation is drift",
    acts: [
      load,
      { do: "set", name: "Organisation", value: "Other" },
      run(applyScript(plan, { organisation: "Corp" })),
    ],
    judge(one) {
      expect(lines(one)).toEqual([
        "DRIFT organisation expected Corp found Other",
        "Nothing was changed.",
      ]);
      expect(one.code).toBe(2);
      untouched(one);
    },
  },
  {
    what: "a server that is not there is drift",
    acts: [{ do: "load", stage: { ...staged(old), servers: [], connectors: [] } }, run(script)],
    judge(one) {
      expect(one.code).toBe(2);
      expect(lines(one)[0]).toMatch(/^DRIFT EX01 expected readable found .*EX01/);
      untouched(one);
    },
  },
  {
    what: "a neighbour on the port that changed is drift, a comment is a note",
    acts: [
      load,
      behind("EX01\\Other", "Enabled", false),
      run(script),
      load,
      behind("EX01\\Relay", "Comment", "new"),
      run(script),
    ],
    judge(drift, note) {
      expect(lines(drift)).toEqual([
        "DRIFT EX01\\Other Enabled expected true found false",
        "Nothing was changed.",
      ]);
      expect(lines(note)[0]).toBe("NOTE EX01\\Relay Comment was old and is new");
      expect([drift.code, note.code]).toEqual([2, 0]);
    },
  },
  {
    what: "a comment whose lines end in another way is the same",
    acts: [
      { do: "load", stage: staged(of(withValues(relay, { Comment: "one\ntwo" }), other, out)) },
      behind("EX01\\Relay", "Comment", "one\r\ntwo"),
      run(applyScript(twoLines)),
      run(verifyScript(twoLines)),
    ],
    judge(applied, verified) {
      expect(lines(applied).filter((line) => line.includes("Comment"))).toEqual([]);
      expect([applied.code, verified.code]).toEqual([0, 0]);
    },
  },
  {
    what: "a connector that the import did not know is drift on the port, unless setup makes it",
    acts: [
      load,
      { do: "add", connector: { ...stranger, name: "Keys" } },
      run(script),
      load,
      { do: "add", connector: { ...stranger, name: "Default Frontend EX01" } },
      run(script),
      load,
      {
        do: "add",
        connector: {
          ...stranger,
          name: "Elsewhere",
          properties: { ...stranger.properties, Bindings: ["0.0.0.0:2525"] },
        },
      },
      run(script),
    ],
    judge(drift, setup, elsewhere) {
      expect(lines(drift)[0]).toBe("DRIFT EX01\\Keys Connector expected absent found present");
      expect([drift.code, setup.code, elsewhere.code]).toEqual([2, 0, 0]);
    },
  },
  {
    what: "a send connector that takes a domain of the plan is drift",
    acts: [
      load,
      {
        do: "add",
        connector: {
          kind: "send",
          name: "Strange",
          properties: { AddressSpaces: ["SMTP:a.example;1"], SourceTransportServers: ["EX01"] },
        },
      },
      run(applyScript(toAccount)),
    ],
    judge(one) {
      expect(lines(one)[0]).toBe("DRIFT Strange Connector expected absent found present");
      expect(one.code).toBe(2);
    },
  },
  {
    what: "a certificate has to be there, with a key and for SMTP",
    acts: [
      load,
      run(applyScript(secured)),
      { do: "load", stage: { ...staged(old), certificates: [] } },
      run(applyScript(secured)),
      {
        do: "load",
        stage: {
          ...staged(old),
          certificates:
            staged(old).certificates?.map((each) => ({ ...each, services: "IIS" })) ?? [],
        },
      },
      run(applyScript(secured)),
    ],
    judge(good, missing, unfit) {
      expect([good.code, missing.code, unfit.code]).toEqual([0, 2, 2]);
      expect(lines(missing)[0]).toBe(
        "DRIFT EX01 certificate expected <I>CN=CA<S>CN=mail found none",
      );
      expect(lines(unfit)[0]).toMatch(/found it without a private key or SMTP$/);
      untouched(missing);
    },
  },
  {
    what: "a password is asked for at the head, or given, and asked for again on the way back",
    acts: [
      load,
      run(applyScript(toAccount)),
      run(rollbackScript(toAccount)),
      { do: "set", name: "Answer", value: "nobody" },
      run(applyScript(toAccount)),
      { do: "load", stage: staged(fromAccount.old) },
      run(applyScript(fromAccount)),
      run(rollbackScript(fromAccount)),
      { do: "set", name: "Answer", value: "nobody" },
      run(applyScript(fromAccount)),
      run(rollbackScript(fromAccount)),
    ],
    judge(asked, back, refused, _away, again, _away2, left) {
      expect(asked.asked).toEqual(["Account with which Out signs in to smtp.isp.example"]);
      expect([asked.code, back.code, refused.code]).toEqual([0, 0, 1]);
      expect(back.asked).toEqual([]);
      untouched(refused);
      expect(lines(refused)).toContain("Nothing was changed.");
      expect(again.asked).toEqual(["Account with which Out signs in to smtp.isp.example"]);
      expect(again.code).toBe(0);
      expect(lines(left).some((line) => /^LEFT 1\/1 .*no name and password/.test(line))).toBe(true);
    },
  },
  {
    what: "-WhatIf changes nothing, also where later steps need earlier ones",
    acts: [
      load,
      run(applyScript(made), { WhatIf: true }),
      run(applyScript(made), { WhatIf: true }),
    ],
    judge(...both) {
      for (const one of both) {
        expect(one.code).toBe(0);
        expect(one.calls.every(({ outcome }) => outcome === "whatif")).toBe(true);
        expect(lines(one).at(-1)).toBe("DONE with -WhatIf: nothing was changed");
      }
    },
  },
  {
    what: "a domain controller is handed to every command",
    acts: [load, run(applyScript(made), { DomainController: "dc1" })],
    judge(one) {
      expect(one.code).toBe(0);
      for (const { parameters } of one.calls) expect(parameters.DomainController).toBe("dc1");
    },
  },
  {
    what: "rollback leaves what somebody else changed, and takes back the rest",
    acts: [
      load,
      run(applyScript(two)),
      behind("EX01\\Relay", "MaxMessageSize", 77_777),
      run(rollbackScript(two)),
      run(rollbackScript(two)),
    ],
    judge(_, back, again) {
      expect(lines(back)[0]).toBe("DRIFT EX01\\Relay MaxMessageSize expected 10485760 found 77777");
      expect(back.code).toBe(2);
      expect(back.calls.map(({ parameters }) => Object.keys(parameters).sort())).toEqual([
        ["Identity", "RemoteIPRanges"],
      ]);
      expect([again.code, again.calls]).toEqual([2, []]);
    },
  },
  {
    what: "rollback keeps a connector that somebody made theirs",
    acts: [
      load,
      run(applyScript(made)),
      behind("EX01\\New", "RemoteIPRanges", ["10.5.0.0/16"]),
      run(rollbackScript(made)),
    ],
    judge(_, back) {
      expect(back.code).toBe(2);
      untouched(back);
      expect(lines(back)[0]).toBe(
        "DRIFT EX01\\New RemoteIPRanges expected 10.3.0.0/16 found 10.5.0.0/16",
      );
    },
  },
  {
    what: "objects of a remote session are read as well",
    acts: [
      load,
      { do: "set", name: "Remote", value: true },
      run(applyScript(two)),
      run(verifyScript(two)),
      run(rollbackScript(two)),
    ],
    judge(...all) {
      expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    },
  },
  {
    what: "rights that were not imported stay",
    acts: [
      load,
      behind("EX01\\Relay", "Permissions", "CORP\\x|ms-Exch-SMTP-Submit|false"),
      run(applyScript(unknownRights)),
      run(applyScript(unknownRights)),
      run(verifyScript(unknownRights)),
    ],
    judge(one, again, verified) {
      expect([one.code, again.code, verified.code]).toEqual([0, 0, 0]);
      expect(lines(one)).toContain("DONE 1 changed, 0 skipped");
      expect(lines(again).at(-1)).toBe("Nothing to do");
    },
  },
  {
    what: "verify says the same as JSON, and of a long list its length and first difference",
    acts: [load, run(verifyScript(many), { Json: true }), run(verifyScript(many))],
    judge(json, text) {
      const rows = JSON.parse(json.lines.join("\n")) as {
        result: string;
        connector: string;
        parameter: string;
        expected?: string;
      }[];
      const bad = rows.filter(({ result }) => result === "FAIL");
      expect(bad).toEqual([
        {
          result: "FAIL",
          connector: "EX01\\Relay",
          parameter: "RemoteIPRanges",
          expected: "30 members (first difference 10.1.0.0/24)",
          found: "10.1.0.0/16",
        },
      ]);
      expect(rows).toHaveLength(text.lines.length);
      expect([json.code, text.code]).toEqual([1, 1]);
    },
  },
  {
    what: "a block to paste makes the same, and leaves the session open",
    acts: [load, run(applyBlock(plan)), run(applyBlock(plan))],
    judge(one, again) {
      expect(lines(one)).toContain("DONE 1 changed, 0 skipped");
      expect(lines(again).at(-1)).toBe("Nothing to do");
      untouched(again);
    },
  },
];

describe.skipIf(noPowerShell())("the scripts of a plan, in a real PowerShell", () => {
  it("behave", async () => {
    const outcomes = await rehearse(cases.flatMap(({ acts }) => acts));
    let at = 0;
    for (const { what, acts, judge } of cases) {
      const own = outcomes.slice(at, at + acts.length);
      at += acts.length;
      const runs = own.filter((_, index) => acts[index]?.do === "run");
      try {
        judge(...runs);
      } catch (error) {
        const said = runs.map((each) => `${each.code} ${each.lines.join(" / ")}`).join("\n");
        throw new Error(`${what}: ${said}`, { cause: error });
      }
    }
  }, 300_000);
});
