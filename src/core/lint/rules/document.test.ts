import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import fixtures from "../fixtures/rules.json" with { type: "json" };
import { rules } from ".";
import { rulesDocument, type Shown } from "./document";

const examples = fixtures as unknown as Readonly<Record<string, readonly Shown[]>>;

it("is what docs/rules.md holds; npm run rules writes it anew", () => {
  const file = readFileSync("docs/rules.md", "utf8");
  expect(file).toBe(rulesDocument(examples));
});

it("has every rule, and each example with its reason", () => {
  const text = rulesDocument(examples);
  for (const { code } of rules) expect(text).toContain(`### ${code}\n`);
  for (const list of Object.values(examples))
    for (const { because } of list) expect(text).toContain(because);
});
