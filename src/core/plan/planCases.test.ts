import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { breachesOf, faultsOf, refusalsOf, statesOf } from "../../testing/judgedPlan";
import { type CaseStep, comparisonOfCase, naiveEnds, type PlanCase } from "../../testing/planCases";
import { type Connector, identityOf, type Organisation } from "../model";
import { commandOf } from "./command";
import { differencesOf } from "./differences";
import type { Plan, Step } from "./plan";
import { planOf } from "./planOf";

/** A copy of reference/plan-cases.json, judged as plan-order.md 10 says. */
const file = JSON.parse(
  readFileSync(new URL("fixtures/plan-cases.json", import.meta.url), "utf8"),
) as { about: { organisation: Parameters<typeof comparisonOfCase>[1] }; cases: PlanCase[] };
const { organisation: ground } = file.about;

const reversed = ({ steps }: Plan): Step[] =>
  [...steps].reverse().map((step) => ({ ...step, before: step.after, after: step.before }));

const show = (plan: Plan): string[] =>
  plan.steps.map(
    ({ n, action, before, after }) =>
      `${n} ${action} ${identityOf(plan.new, (before ?? after) as Connector)} ${JSON.stringify(after?.explicit)}`,
  );

/** What a step changes, as the cases name it. */
function parametersOf(plan: Plan, step: Step): readonly string[] {
  const command = commandOf(step, plan.new);
  if (command.as === "permissions") return ["permission", "Permissions"];
  return "stated" in command ? command.stated.map(({ parameter }) => parameter.name) : [];
}

/** The places of the steps that a name of an order speaks of. */
function placesOf(plan: Plan, each: PlanCase, named: string): readonly number[] {
  const expected = each.expect.steps.find(({ id }) => id === named);
  return plan.steps.flatMap((step, at) => {
    const own = [step.before, step.after].flatMap((one) => (one ? identityOf(plan.new, one) : []));
    const fits = expected
      ? fitsStep(plan, step, expected, own)
      : own.includes(named) || parametersOf(plan, step).includes(named);
    return fits ? [at] : [];
  });
}

function fitsStep(plan: Plan, step: Step, expected: CaseStep, own: readonly string[]): boolean {
  if (step.action !== expected.action || !own.includes(expected.connector)) return false;
  const command = commandOf(step, plan.new);
  const { parameters } = expected;
  if (command.as === "permissions") return Object.hasOwn(parameters, "Permissions");
  if (command.as === "change" && command.name !== undefined)
    return (parameters as { Name?: string }).Name === command.name;
  if (command.as !== "change") return true;
  return Object.entries(parameters).every(([name, raw]) =>
    command.stated.some(({ parameter, value }) => {
      const said = parameter.kind.coerce(raw as never);
      return parameter.name === name && said.ok && parameter.kind.equal(said.value, value);
    }),
  );
}

describe.each(file.cases)("$id $what", (each) => {
  const whole = comparisonOfCase(each, ground);
  const bare = comparisonOfCase(each);

  it.each([
    ["as it stands", bare],
    ["with all that its file tells", whole],
  ])("is safe forth and back, in the order that is asked for, %s", (_, comparison) => {
    const plan = planOf(comparison);
    const ends = [plan.old, plan.new] as const;
    expect(faultsOf(ends, plan.steps, plan.gaps), show(plan).join("\n")).toEqual([]);
    expect([plan.gaps, plan.held]).toEqual([[], []]);
    const end = statesOf(plan.old, plan.steps).at(-1) as Organisation;
    expect(differencesOf({ old: end, new: plan.new })).toEqual([]);
    expect(Object.keys(end.connectors).sort()).toEqual(Object.keys(plan.new.connectors).sort());
    expect(faultsOf([end, plan.old], reversed(plan), plan.gaps)).toEqual([]);
    for (const [first, , second] of each.expect.order) {
      const [before, after] = [first, second].map((named) => placesOf(plan, each, named).at(-1));
      if (before !== undefined && after !== undefined)
        expect(before, `${first} before ${second}\n${show(plan).join("\n")}`).toBeLessThan(after);
      if (!each.id.startsWith("P1") || each.id.startsWith("PC"))
        expect([before, after].filter((at) => at === undefined)).toEqual([]);
    }
  });

  it("has as many steps as the sequence that its file gives, or fewer", () => {
    if (each.expect.steps.length > 0 && !["PC2", "PC3", "PC12"].includes(each.id))
      expect(planOf(whole).steps.length).toBeLessThanOrEqual(each.expect.steps.length);
  });

  const { naive } = each;
  if (naive)
    it(`is ${naive.outcome} where done naively`, () => {
      const states = naiveEnds(whole, naive.steps);
      const ends = [whole.old, whole.new] as const;
      const refused = states.some(
        ({ state, changed }) =>
          changed === null || refusalsOf(state, changed, [whole.old]).length > 0,
      );
      expect(refused).toBe(each.expect.refusedIfNaive);
      if (!refused)
        expect(
          states.some(
            ({ state }) =>
              breachesOf(state, ends, [...ends, ...states.map((one) => one.state)]).length > 0,
          ),
        ).toBe(true);
    });
});
