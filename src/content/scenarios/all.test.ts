import { describe, expect, it } from "vitest";
import { checkExpectations } from "../../core/check";
import {
  applyScenario,
  defaultsFor,
  fixtureOrganisation,
  ownValues,
  type Scenario,
  scenarioSchema,
} from "../../core/learn";
import { problemsOf, rules } from "../../core/lint";
import { organisationSchema } from "../../core/model";
import { scenarios } from "./all";

const today = "2026-11-26";
const codes = new Set(rules.map(({ code }) => code));

it("are 29, each once", () => {
  expect(scenarios).toHaveLength(29);
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(29);
});

describe.each(scenarios)("$id", (scenario) => {
  const before = fixtureOrganisation(scenario, today);

  it("has the shape of a scenario, and accepts findings that there are", () => {
    expect(scenarioSchema.safeParse(scenario).error).toBeUndefined();
    for (const { code } of scenario.acceptedFindings) expect(codes).toContain(code);
  });

  it("begins with its own values on its own practice organisation", () => {
    expect(defaultsFor(before, scenario)).toEqual(ownValues(scenario));
  });

  it("keeps what it promises, and brings no finding that it does not accept", () => {
    const applied = applyScenario(before, scenario, ownValues(scenario), { today });
    expect(applied.complaints).toEqual([]);
    expect(applied.leftOut).toEqual([]);
    expect(organisationSchema.safeParse(applied.after).error).toBeUndefined();
    const broken = checkExpectations(applied.after, today).filter(({ ok }) => ok !== true);
    expect(broken.map(({ expectation, got, missing }) => [expectation, got, missing])).toEqual([]);
    const known = new Set(problemsOf(before, { today }).each.map(keyOf));
    const fresh = problemsOf(applied.after, { today }).each.filter(
      (each) => !known.has(keyOf(each)),
    );
    expect(fresh.map(keyOf)).toEqual([]);
  });
});

/** What is built that no expectation and no finding can see: one account's right, a connector that is off, a way in that setup knows. */
const unseen = new Set([
  "relay-scanners-authenticated: permission 0",
  "backup-route: build 1",
  "edge-subscription: build 1",
]);

const parts = scenarios.flatMap((scenario) => [
  ...scenario.builds.map((_, at) => ({
    title: `${scenario.id}: build ${at}`,
    scenario,
    less: { ...scenario, builds: scenario.builds.filter((__, each) => each !== at) },
  })),
  ...scenario.permissions.map((_, at) => ({
    title: `${scenario.id}: permission ${at}`,
    scenario,
    less: { ...scenario, permissions: scenario.permissions.filter((__, each) => each !== at) },
  })),
]);

it("build nothing that could be left out unnoticed", () => {
  const idle = parts.filter(({ scenario, less }) => told(scenario) === told(less));
  expect(new Set(idle.map(({ title }) => title))).toEqual(unseen);
});

/** What expectations and findings say of a scenario on its practice organisation. */
function told(scenario: Scenario): string {
  const before = fixtureOrganisation(scenario, today);
  const { after, complaints } = applyScenario(before, scenario, ownValues(scenario), { today });
  const checked = checkExpectations(after, today).map(({ expectation, ok }) => [
    expectation.name,
    ok,
  ]);
  return JSON.stringify([complaints, checked, problemsOf(after, { today }).each.map(keyOf)]);
}

const keyOf = ({ code, severity, place }: { code: string; severity: string; place: object }) =>
  JSON.stringify([code, severity, place]);
