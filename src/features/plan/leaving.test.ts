import { expect, it } from "vitest";
import type { Step } from "../../core/plan";
import { leftOutOf, linksOf } from "./leaving";

const step = (id: string, ...needs: string[]): Step => ({
  id,
  n: Number(id),
  action: "change",
  before: null,
  after: null,
  temporary: [],
  rules: [],
  why: [],
  needs,
  final: false,
});
const steps = [step("1"), step("2", "1"), step("3", "2"), step("4"), step("5", "4", "1")];

it("takes with a step all that need it, directly or by others, and says which", () => {
  const left = leftOutOf(steps, ["1"]);
  expect([...left.keys()].sort()).toEqual(["1", "2", "3", "5"]);
  expect(left.get("1")).toEqual({ by: "hand" });
  expect(left.get("3")).toEqual({ by: "need", of: steps[1] });
});

it("forgets steps that the plan no longer has, and ends in a circle", () => {
  expect(leftOutOf(steps, ["9"]).size).toBe(0);
  expect(leftOutOf([step("1", "2"), step("2", "1")], ["1"]).size).toBe(2);
});

it("names what goes with a step, in the order of the plan", () => {
  const { dependentsOf, needsOf } = linksOf(steps);
  const [one, , three, , five] = steps as [Step, Step, Step, Step, Step];
  expect(dependentsOf(one).map(({ id }) => id)).toEqual(["2", "3", "5"]);
  expect(dependentsOf(one)).toBe(dependentsOf(one));
  expect(dependentsOf(three)).toEqual([]);
  expect(needsOf(five).map(({ id }) => id)).toEqual(["4", "1"]);
});
