import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkExpectations } from "../../core/check";
import { readDesign, readInput, toOrganisation, writeDesign } from "../../core/formats";
import { scriptOf } from "../../core/formats/powershell";
import {
  type AppliedScenario,
  applyScenario,
  fixtureOrganisation,
  ownValues,
  type ParameterValues,
  type Scenario,
} from "../../core/learn";
import { problemsOf } from "../../core/lint";
import { type Connector, differing, identityOf, type Organisation } from "../../core/model";
import { type Act, rehearse } from "../../testing/powershell/rehearse";
import { noPowerShell } from "../../testing/powershell/run";
import { staged } from "../../testing/powershell/staged";
import { variedValues } from "../../testing/scenarioValues";
import { scenarios } from "./all";

/*
 * Each scenario with its own values and with others: what it promises holds, the script makes in a real PowerShell what
 * the design says, and what is written is read back the same.
 */

const today = "2026-11-26";
const styles = ["splat", "oneline", "backtick"] as const;
const variants = 4;

interface Case {
  readonly title: string;
  readonly scenario: Scenario;
  readonly values: ParameterValues;
  readonly before: Organisation;
  readonly applied: AppliedScenario;
}

const cases: readonly Case[] = scenarios.flatMap((scenario, at) => {
  const varied = fc.sample(variedValues(scenario), { numRuns: variants, seed: 20_261_126 + at });
  return [ownValues(scenario), ...varied].map((values, number) => {
    const before = fixtureOrganisation(scenario, today, values);
    const applied = applyScenario(before, scenario, values, { today });
    return { title: `${scenario.id} ${number}`, scenario, values, before, applied };
  });
});

const script = (organisation: Organisation, index: number): string =>
  scriptOf(organisation, {
    style: styles[index % 3] ?? "splat",
    full: false,
    whatIf: false,
    comments: true,
  }).text;

describe.each(cases)("$title", ({ values, before, applied }) => {
  it("keeps what it promises and brings no error, no warning that it does not accept", () => {
    expect(applied.complaints, JSON.stringify(values)).toEqual([]);
    const broken = checkExpectations(applied.after, today).filter(({ ok }) => ok !== true);
    expect(
      broken.map(({ expectation, got }) => [expectation, got]),
      JSON.stringify(values),
    ).toEqual([]);
    const known = new Set(problemsOf(before, { today }).each.map(keyOf));
    const fresh = problemsOf(applied.after, { today }).each.filter(
      (each) => each.severity !== "advice" && !known.has(keyOf(each)),
    );
    expect(fresh.map(keyOf), JSON.stringify(values)).toEqual([]);
  });

  it("is the same in a design file", () => {
    const read = readDesign(writeDesign(applied.after));
    expect(read).toMatchObject({ ok: true, organisation: applied.after });
  });
});

it("is read back from its script as it was designed, what another tool makes with it", () => {
  for (const [index, each] of cases.entries()) {
    const after = { ...each.applied.after, deployed: each.before.deployed };
    const bytes = new TextEncoder().encode(script(after, index));
    const read = readInput({ name: "s.ps1", bytes });
    if (!read.ok) throw new Error(`${each.title}: ${read.fault.what}`);
    expect([each.title, read.imported.report.refused]).toEqual([each.title, []]);
    const again = toOrganisation([read], { ...after, connectors: after.deployed });
    const found = byIdentity(again);
    const unlike = [...byIdentity(after)].flatMap(([identity, connector]) => {
      const other = found.get(identity);
      const names = other ? differing(after, connector, other) : ["gone"];
      return names.map((name) => `${identity}: ${name}`);
    });
    expect([each.title, unlike, found.size]).toEqual([each.title, [], byIdentity(after).size]);
  }
});

it.skipIf(noPowerShell())(
  "is made by its script in a real PowerShell",
  async () => {
    // A load of connectors takes longest: of those that stay as they are, only what may be in the way is loaded.
    const played = cases.filter(({ title }) => /[01]$/.test(title));
    const acts = played.flatMap(({ applied: { after } }, index): Act[] => {
      const stays = Object.values(after.connectors).filter(
        (each) => each === after.deployed[each.id] && /^(?:Default|Client Proxy) /.test(each.name),
      );
      const without = (some: Organisation["connectors"]) =>
        Object.fromEntries(
          Object.entries(some).filter(([id]) => !stays.some((each) => each.id === id)),
        );
      const [connectors, deployed] = [without(after.connectors), without(after.deployed)];
      return [
        { do: "load", stage: staged({ ...after, connectors }), look: true },
        { do: "load", stage: staged({ ...after, connectors: deployed }) },
        { do: "run", script: script(after, index), look: true },
      ];
    });
    const outcomes = await rehearse(acts);
    for (const [index, { title }] of played.entries()) {
      const [end, , ran] = outcomes.slice(index * 3);
      expect([title, ran?.lines, ran?.state]).toEqual([title, [], end?.state]);
    }
  },
  120_000,
);

const byIdentity = (organisation: Organisation): ReadonlyMap<string, Connector> =>
  new Map(
    Object.values(organisation.connectors).map((each) => [identityOf(organisation, each), each]),
  );

const keyOf = ({ code, severity, place }: { code: string; severity: string; place: object }) =>
  JSON.stringify([code, severity, place]);
