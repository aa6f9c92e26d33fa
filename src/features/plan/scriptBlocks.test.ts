import { expect, it } from "vitest";
import { scriptText } from "../../components/ScriptView/scriptLines";
import { applyScript, rollbackScript, verifyScript } from "../../core/formats/powershell";
import { comparisonOf, planOf } from "../../core/plan";
import { organisation, receiver, sender, server } from "../../testing/builders";
import { scriptBlocks } from "./scriptBlocks";

const relay = receiver("Relay");
const hostile = "a\n        @{\n            N = 2";
const larger = receiver("Relay", { explicit: { MaxMessageSize: 1_048_576, Comment: hostile } });
const corp = organisation([server("EX01")], [larger, sender("Out")], { deployed: { relay } });
const plan = planOf(comparisonOf(corp));
const ids = plan.steps.map(({ id }) => id);

it("finds the lines of each step, and keeps all lines", () => {
  const text = applyScript(plan);
  const blocks = scriptBlocks(text, ids);
  expect(blocks.map(({ connector }) => connector)).toEqual([null, ...ids, null]);
  expect(scriptText(blocks)).toBe(text);
  const own = (id: string | undefined) =>
    scriptText(blocks.filter(({ connector }) => connector === id));
  expect(own(ids[0])).toContain("MaxMessageSize = '1MB'");
  expect(own(ids[1])).toContain("'New-SendConnector'");
  expect(own(ids[1])).not.toContain("1MB");
});

it("finds them in the way back too, whose last step comes first", () => {
  const back = [...ids].reverse();
  const blocks = scriptBlocks(rollbackScript(plan), back);
  expect(blocks.map(({ connector }) => connector)).toEqual([null, ...back, null]);
});

it("takes a file without a table of steps, or with another number of them, as one block", () => {
  for (const [text, steps] of [
    [verifyScript(plan), ids],
    [applyScript(plan), ids.slice(1)],
    ["{}\n", ids],
  ] as const) {
    const blocks = scriptBlocks(text, steps);
    expect(blocks.map(({ connector }) => connector)).toEqual([null]);
    expect(scriptText(blocks)).toBe(text);
  }
  expect(scriptBlocks("", ids)).toEqual([]);
});
