import fc from "fast-check";
import { expect, it } from "vitest";
import { apply } from "../../core/edit";
import { scriptOf } from "../../core/formats/powershell";
import { applyScenario, fixtureOrganisation, ownValues, type Scenario } from "../../core/learn";
import { organisationSchema } from "../../core/model";
import type { Value } from "../../core/values";
import { hostileText } from "../../testing/powershell/hostile";
import { scenarios } from "./all";

const today = "2026-11-26";
const before = new Map(scenarios.map((each) => [each.id, fixtureOrganisation(each, today)]));

/** Texts that are nearly right, and some that mean to get out of where they are put. */
const typed: fc.Arbitrary<Value> = fc.oneof(
  hostileText,
  fc.constantFrom<Value>(
    "${server}",
    "${sources.any}",
    "__proto__",
    "10.0.0.0/8\n10.0.0.0/8\n::1",
    "0.0.0.0-255.255.255.254",
    "::/0",
    "EX01",
    "ex02.corp.example",
    "*.example",
    "2 GB",
    "-1",
    "1e9",
    "<I>CN=a'; Remove-Item<S>CN=b",
    "CORP\\x'); Remove-Item",
    "a".repeat(300),
    null,
    true,
    0,
  ),
  fc.array(hostileText, { maxLength: 3 }),
);

const cases: fc.Arbitrary<{ scenario: Scenario; values: Record<string, Value> }> = fc
  .constantFrom(...scenarios)
  .chain((scenario) =>
    fc
      .dictionary(fc.constantFrom(...scenario.parameters.map(({ id }) => id)), typed, {
        noNullPrototype: true,
      })
      .map((own) => ({ scenario, values: { ...ownValues(scenario), ...own } })),
  );

it("whatever is typed, a scenario says why not, or makes a design that a file can hold and undo takes back", () => {
  let made = 0;
  fc.assert(
    fc.property(cases, ({ scenario, values }) => {
      const start = before.get(scenario.id);
      if (!start) throw new Error(scenario.id);
      const { edit, after, complaints } = applyScenario(start, scenario, values, { today });
      expect(apply(after, edit.inverse)).toEqual(start);
      if (complaints.length > 0) {
        expect(after).toBe(start);
        for (const { what, mend } of complaints) expect(`${what}${mend}`).not.toBe("");
        return;
      }
      made += 1;
      expect(organisationSchema.safeParse(JSON.parse(JSON.stringify(after))).error).toBeUndefined();
      const script = scriptOf(after, {
        style: "splat",
        full: false,
        whatIf: false,
        comments: true,
      });
      expect(script.text).not.toContain("${");
    }),
    { numRuns: 300 },
  );
  expect(made).toBeGreaterThan(20);
});
