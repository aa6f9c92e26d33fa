import { expect, it } from "vitest";
import { groundOf } from "../../../../testing/changes";
import { scanners, together } from "../../../../testing/riskTellings";
import { changeOf } from "../change";
import { recreatedIn, replacedIn } from "./recreated";

const there = (more = {}) => scanners({}, "Relay scanners", { server: "EX02", ...more });

it("is what the plan moves, or removes to make it again", () => {
  const was = { was: "EX01\\Relay scanners" };
  const moved = changeOf(groundOf(scanners(), together([there(was)])));
  expect(recreatedIn(moved)).toHaveLength(1);
  const ground = groundOf(scanners(), scanners({ Comment: "x" }));
  expect(recreatedIn(changeOf(ground))).toEqual([]);
  const [step] = ground.steps;
  if (!step) throw new Error("No step.");
  const again = { ...ground, steps: [{ ...step, action: "remove" as const, after: null }] };
  expect(recreatedIn(changeOf(again))).toHaveLength(1);
});

it("counts another object of the same name among what is replaced only", () => {
  const change = changeOf({ ...groundOf(scanners(), there()), moved: [] });
  expect(recreatedIn(change)).toEqual([]);
  expect(replacedIn(change)).toHaveLength(1);
  const other = changeOf(groundOf(scanners(), scanners({}, "Another", { server: "EX02" })));
  expect(replacedIn(other)).toEqual([]);
});
