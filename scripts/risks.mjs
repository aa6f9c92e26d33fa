#!/usr/bin/env node
/*
 * Takes the words and the examples of the risks of a change from risks.json, and never by hand.
 * Run when it changes:  node scripts/risks.mjs ../shared/reference
 * Then `npx biome check --write src/core/plan/risks/texts.json`. What it writes is committed: the words in src/core/plan/risks/texts.json, the examples for the tests beside them.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const folder = process.argv[2] ?? join(root, "../shared/reference");
const given = JSON.parse(readFileSync(join(folder, "risks.json"), "utf8"));
const into = join(root, "src/core/plan/risks");

const texts = {};
const examples = {};
for (const { code, advice, examples: own, ...said } of given.risks) {
  const { title, severity, standing, at, when, unless, what, why, source } = said;
  texts[code] = { title, severity, standing, at, when, unless, what, why, mend: advice, source };
  examples[code] = own;
}
const print = (name, value) =>
  writeFileSync(join(into, name), `${JSON.stringify(value, null, 2)}\n`);
print("texts.json", texts);
print("fixtures/risks.json", { organisation: given.about.organisation, examples });
copyFileSync(join(folder, "plan-cases.json"), join(into, "../fixtures/plan-cases.json"));
process.stdout.write(`${Object.keys(texts).length} risks\n`);
