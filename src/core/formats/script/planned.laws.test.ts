import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { statesOf } from "../../../testing/judgedPlan";
import { comparisonOfCase, type PlanCase } from "../../../testing/planCases";
import { dressedPairs } from "../../../testing/powershell/planned";
import type { Connector, Organisation } from "../../model";
import { aligned, type Comparison, comparisonOf, planOf } from "../../plan";
import { readInput, toOrganisation } from "../index";
import { applyBlock, applyScript, rollbackScript, scriptOf } from "../powershell";

/*
 * What the scripts of a plan do, they say to a reader too: apply.ps1 on what is deployed is the design, and
 * rollback.ps1 on the design is what was deployed.
 */

/** By hand: PORTOLAN_RUNS=1500. */
const numRuns = Number(process.env.PORTOLAN_RUNS ?? 25);

const file = JSON.parse(
  readFileSync(new URL("../../plan/fixtures/plan-cases.json", import.meta.url), "utf8"),
) as { about: { organisation: Parameters<typeof comparisonOfCase>[1] }; cases: PlanCase[] };

const worked = file.cases.map(
  (each) => [each.id, comparisonOfCase(each, file.about.organisation)] as const,
);

function readOn(text: string, on: Organisation): Organisation {
  const read = readInput({ name: "apply.ps1", bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(`${read.fault.what}\n${text}`);
  const { refused, unknown, computed, ambiguous } = read.imported.report;
  expect({ refused, unknown, computed, ambiguous }).toEqual({
    ...{ refused: [], unknown: [], computed: [], ambiguous: [] },
  });
  return toOrganisation([read], on);
}

/** What a plan from one to the other would still do; line ends of a text are read as `\n`. */
const left = (from: Organisation, to: Organisation) =>
  planOf(aligned(withPlainEnds(from), withPlainEnds(to))).steps.map(({ action, before, after }) => [
    ...[action, before, after],
  ]);

const withPlainEnds = (organisation: Organisation): Organisation => ({
  ...organisation,
  connectors: Object.fromEntries(
    Object.entries(organisation.connectors).map(([id, each]) => [
      id,
      { ...each, explicit: record(each.explicit) } as Connector,
    ]),
  ),
});

const record = (values: Connector["explicit"]) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? plainEnds(value) : value,
    ]),
  );

/** A name has no line end, though the fake of the cmdlets takes one. */
const hasPlainNames = ({ old, new: design }: Comparison): boolean =>
  [old, design].every(({ connectors }) =>
    Object.values(connectors).every(({ name }) => !name.includes("\r")),
  );

const plainEnds = (text: string): string => text.replace(/\r\n?/g, "\n");

function expectReadBack(comparison: Comparison): void {
  const plan = planOf(comparison);
  const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
  for (const text of [applyScript(plan), applyBlock(plan)])
    expect(left(readOn(text, plan.old), end)).toEqual([]);
  expect(left(readOn(rollbackScript(plan), end), plan.old)).toEqual([]);
}

/** The script of the pane in Design: only what differs from what is deployed. */
function expectScriptReadBack({ old, new: design }: Comparison): void {
  const organisation = { ...design, deployed: old.connectors };
  const { text } = scriptOf(organisation, {
    ...{ style: "oneline", full: false, whatIf: false, comments: true },
  });
  if (text.includes("Nothing to run")) return;
  const after = readOn(text, comparisonOf(organisation).old);
  expect(left(after, { ...design, deployed: {} })).toEqual([]);
}

it.each(worked)("%s", (_, comparison) => expectReadBack(comparison));

it("so does the script of a change for random pairs", () => {
  fc.assert(fc.property(dressedPairs.filter(hasPlainNames), expectScriptReadBack), { numRuns });
}, 600_000);

it("holds for random pairs", () => {
  const named = dressedPairs.filter(hasPlainNames);
  fc.assert(fc.property(named, expectReadBack), {
    numRuns: Number(process.env.PORTOLAN_RUNS ?? 25),
  });
}, 600_000);
