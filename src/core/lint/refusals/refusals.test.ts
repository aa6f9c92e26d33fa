import { describe, expect, it } from "vitest";
import { parameter } from "../../catalogue";
import { plain } from "../../finding";
import type { Connector, Server } from "../../model";
import { emptyOrganisation } from "../../model";
import { source } from "../../sources";
import { findingsOf } from "../connector";
import type { Example, Refusal } from "../refusal";
import { refusals } from ".";

/** The example as a connector on a server, alone in an organisation. */
function found(rule: Refusal, example: Example) {
  const server: Server = {
    id: "s1",
    name: "EX01",
    role: example.role ?? "Mailbox",
    ...(example.fqdn ? { fqdn: example.fqdn } : {}),
  };
  const base = { id: "c2", name: example.name ?? "Relay", drafts: {}, unknown: [] };
  const connector: Connector =
    rule.of === "receive"
      ? { ...base, kind: "receive", server: "s1", usage: "Custom", explicit: example.explicit }
      : {
          ...base,
          kind: "send",
          usage: "Custom",
          explicit: { SourceTransportServers: ["EX01"], ...example.explicit },
        };
  const organisation = {
    ...emptyOrganisation("corp.example"),
    servers: { s1: server },
    connectors: { c2: connector },
  };
  return findingsOf(organisation, connector, server).filter((each) => each.code === rule.code);
}

describe.each(refusals.map((rule) => [rule.code, rule] as const))("%s", (_, rule) => {
  it("speaks of what is refused", () => {
    for (const example of rule.examples.refused) {
      const [first] = found(rule, example);
      expect(first, JSON.stringify(example)).toBeDefined();
      for (const words of [first?.what, first?.why, first?.mend])
        expect(plain(words ?? [])).toMatch(/\w.*\.$/);
    }
  });

  it("is silent about what is accepted", () => {
    for (const example of rule.examples.accepted)
      expect(found(rule, example), JSON.stringify(example)).toEqual([]);
  });

  it("reads parameters that exist and cites what it rests on", () => {
    for (const each of rule.reads) expect(parameter(rule.of, each), each).toBeDefined();
    for (const each of rule.cites) expect(source(each), each).toBeDefined();
  });

  it("is an error only where a document says so", () => {
    for (const example of rule.examples.refused)
      for (const finding of found(rule, example))
        if (finding.severity === "error") expect(finding.standing).toBe("documented");
  });

  it("offers fixes that end it", () => {
    for (const example of rule.examples.refused)
      for (const finding of found(rule, example))
        for (const fix of finding.fixes) {
          const explicit = { ...example.explicit };
          for (const change of fix.changes)
            if ("permissions" in change) throw new Error("A refusal is mended by values.");
            else if (change.value === undefined) delete explicit[change.parameter];
            else explicit[change.parameter] = change.value;
          expect(found(rule, { ...example, explicit }), plain(fix.label)).toEqual([]);
        }
  });
});

it("has one code each", () => {
  const codes = refusals.map((each) => each.code);
  expect(new Set(codes).size).toBe(codes.length);
});
