import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { readInput, toOrganisation } from "../core/formats";
import { aligned, planOf } from "../core/plan";

const root = join(import.meta.dirname, "../..");
const pages = [
  "README.md",
  ...readdirSync(join(root, "docs")).map((each) => `docs/${each}`),
].filter((each) => each.endsWith(".md"));

it.each(pages)("%s leads only to what is there", (page) => {
  const text = readFileSync(join(root, page), "utf8").replace(/```[\s\S]*?```/g, "");
  const missing = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/i.test(target))
    .filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

it("has an example that reads without a complaint, and a change of it that can be planned", () => {
  const [deployed, change] = ["deployed.json", "change.ps1"].map((name) => {
    const read = readInput({ name, bytes: readFileSync(join(root, "docs/example", name)) });
    if (!read.ok) throw new Error(read.fault.what);
    const { refused, unknown, computed, ambiguous } = read.imported.report;
    expect([name, refused, unknown, computed, ambiguous]).toEqual([name, [], [], [], []]);
    return read;
  });
  if (!deployed || !change) throw new Error("no example");
  const from = toOrganisation([deployed]);
  const steps = planOf(aligned(from, toOrganisation([change], from))).steps;
  expect(steps.map(({ action }) => action)).toEqual([
    ...["create", "change", "change", "change", "remove"],
  ]);
});
