import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { billOfMaterials, licencesPage, packages, thirdPartyText } from "./dependencies.mjs";
import { root } from "./root.mjs";

const all = packages();
const shipped = all.filter((each) => each.shipped);

it("docs/licences.md is up to date: else node scripts/dependencies.mjs", () => {
  expect(readFileSync(join(root, "docs/licences.md"), "utf8")).toBe(licencesPage(all));
});

it("ships only what may be shipped with an MIT program by naming its licence", () => {
  const allowed = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense"];
  expect(shipped.filter(({ licence }) => !allowed.includes(licence))).toEqual([]);
  const text = thirdPartyText(all);
  for (const { name, version } of shipped) expect(text).toContain(`${name} ${version} (`);
});

it("lists every package with its sum, and what needs what, so that each is reached from the app", () => {
  const bill = JSON.parse(billOfMaterials(all));
  expect(bill.bomFormat).toBe("CycloneDX");
  const refs = new Set(bill.components.map((each) => each["bom-ref"]));
  expect(refs.size).toBe(new Set(all.map(({ name, version }) => `${name}@${version}`)).size);
  // What another package brings along inside itself has no sum of its own; nothing of it is shipped.
  for (const { scope, hashes } of bill.components)
    if (scope === "required") expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/);
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const reached = new Set();
  const visit = (ref) => {
    if (reached.has(ref)) return;
    reached.add(ref);
    for (const each of needs.get(ref) ?? []) visit(each);
  };
  visit(bill.metadata.component["bom-ref"]);
  const unreached = shipped
    .map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`)
    .filter((ref) => !reached.has(ref));
  expect(unreached).toEqual([]);
});
