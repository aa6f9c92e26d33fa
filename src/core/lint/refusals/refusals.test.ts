import { describe, expect, it } from "vitest";
import { parameter } from "../../catalogue";
import { plain } from "../../finding";
import { source } from "../../sources";
import { refusals } from ".";
import { refusalShown } from "./shown";

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
        for (const fix of finding.fixes) {
          const explicit = { ...example.explicit };
          for (const change of fix.changes)
            if ("permissions" in change) throw new Error("A refusal is mended by values.");
            else if (change.value === undefined) delete explicit[change.parameter];
            else explicit[change.parameter] = change.value;
          expect(refusalShown(rule, { ...example, explicit }), plain(fix.label)).toEqual([]);
        }
  });
});

it("has one code each", () => {
  const codes = refusals.map((each) => each.code);
  expect(new Set(codes).size).toBe(codes.length);
});
