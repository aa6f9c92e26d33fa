import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import fixtures from "../fixtures/rules.json";
import { found } from "./hits";
import type { Hit, Rule } from "./rule";
import texts from "./texts.json";

interface Example {
  readonly fires: boolean;
  readonly organisation: CaseOrganisation;
  readonly at: string;
  readonly because: string;
}

const examples = fixtures as unknown as Readonly<Record<string, readonly Example[]>>;
const areas = readdirSync(fileURLToPath(new URL(".", import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => existsSync(fileURLToPath(new URL(`./${name}/list.ts`, import.meta.url))));

/** Until all areas stand, each is loaded alone: one that cannot be read fails its own test, not those of others. */
const rules: Rule[] = [];
const broken: Record<string, unknown> = {};
for (const area of areas)
  try {
    const list: Readonly<Record<string, readonly Rule[]>> = await import(`./${area}/list.ts`);
    rules.push(...Object.values(list).flat());
  } catch (error) {
    broken[area] = error;
  }

test.each(areas)("%s: the list can be read", (area) => {
  expect(broken[area]).toBeUndefined();
});

test("every rule has words and examples, and stands once", () => {
  const codes = rules.map(({ code }) => code);
  expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

/** The name that an example gives the place of a hit: of a connector, server, accepted domain, or organisation. */
function placesOf(hit: Hit): readonly string[] {
  const connector = (hit.receiver ?? hit.sender)?.connector;
  if (connector) return [connector.name];
  if (hit.server) return [hit.server.name];
  const domain = hit.fill?.domain;
  if (domain === undefined) return ["organisation"];
  return [typeof domain === "object" ? domain.text : String(domain)];
}

for (const rule of rules)
  describe(rule.code, () => {
    for (const [index, { fires, organisation, at, because }] of (
      examples[rule.code] ?? []
    ).entries())
      test(`${rule.code} ${index + 1} ${fires ? "fires" : "is silent"} at ${at}: ${because}`, () => {
        const { hits } = found(rule, caseOrganisation(organisation), organisation.today);
        const places = hits.flatMap(placesOf);
        if (fires) expect(places).toContain(at);
        else expect(places).not.toContain(at);
      });
  });
