import { describe, expect, it } from "vitest";
import { organisation, server } from "../../../testing/builders";
import { parameter } from "../../catalogue";
import { type Fix, plain } from "../../finding";
import type { Connector } from "../../model";
import { source } from "../../sources";
import { subjectOf } from "../connector";
import type { Example } from "../refusal";
import { refusals } from ".";
import { refusalShown } from "./shown";

const base = { id: "c2", name: "Relay", drafts: {}, unknown: [] };
const ofReceive = refusals.filter((each) => each.of === "receive");
const received = ofReceive.flatMap(({ examples }) => [...examples.refused, ...examples.accepted]);

/** An example with the values of a fix. */
function mended(example: Example, { changes }: Fix): Example {
  const explicit = { ...example.explicit };
  for (const change of changes)
    if ("permissions" in change) throw new Error("A refusal is mended by values.");
    else if (change.value === undefined) delete explicit[change.parameter];
    else explicit[change.parameter] = change.value;
  return { ...example, explicit };
}

describe.each(refusals.map((rule) => [rule.code, rule] as const))("%s", (_, rule) => {
  it("speaks of what is refused", () => {
    for (const example of rule.examples.refused) {
      const [first] = refusalShown(rule, example);
      expect(first, JSON.stringify(example)).toBeDefined();
      for (const words of [first?.what, first?.why, first?.mend])
        expect(plain(words ?? [])).toMatch(/\w.*\.$/);
    }
  });

  it("is silent about what is accepted", () => {
    for (const example of rule.examples.accepted)
      expect(refusalShown(rule, example), JSON.stringify(example)).toEqual([]);
  });

  it("reads parameters that exist and cites what it rests on", () => {
    for (const each of rule.reads) expect(parameter(rule.of, each), each).toBeDefined();
    for (const each of rule.cites) expect(source(each), each).toBeDefined();
  });

  it("is an error only where a document says so", () => {
    for (const example of rule.examples.refused)
      for (const finding of refusalShown(rule, example))
        if (finding.severity === "error") expect(finding.standing).toBe("documented");
  });

  it("offers fixes that end it", () => {
    for (const example of rule.examples.refused)
      for (const finding of refusalShown(rule, example))
        for (const fix of finding.fixes)
          expect(refusalShown(rule, mended(example, fix)), plain(fix.label)).toEqual([]);
  });

  it("offers no fix that another rule refuses", () => {
    const told = (example: Example) =>
      refusals
        .filter(({ of }) => of === rule.of)
        .flatMap((each) => (refusalShown(each, example).length > 0 ? [each.code] : []));
    for (const example of rule.examples.refused)
      for (const finding of refusalShown(rule, example))
        for (const fix of finding.fixes) {
          const before = new Set(told(example));
          const brought = told(mended(example, fix)).filter((code) => !before.has(code));
          expect(brought, plain(fix.label)).toEqual([]);
        }
  });
});

it("has one code each", () => {
  const codes = refusals.map((each) => each.code);
  expect(new Set(codes).size).toBe(codes.length);
});

it.each(ofReceive.map((rule) => [rule.code, rule] as const))(
  "%s is silent of a connector without a usage that says nothing of what it reads",
  (_, rule) => {
    for (const { explicit: said, role, fqdn } of received) {
      const explicit = Object.fromEntries(
        Object.entries(said).filter(([each]) => !rule.reads.includes(each)),
      );
      for (const usage of ["Custom", undefined]) {
        const on = server("EX01", { role: role ?? "Mailbox", ...(fqdn && { fqdn }) });
        const bare = { ...base, kind: rule.of, server: "ex01", ...(usage && { usage }), explicit };
        const connector = bare as Connector;
        const subject = subjectOf(organisation([on], [connector]), connector, on);
        expect([...rule.find(subject)], `${usage} ${JSON.stringify(explicit)}`).toEqual([]);
      }
    }
  },
);
