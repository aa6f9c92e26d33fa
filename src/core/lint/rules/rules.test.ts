import { describe, expect, test } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { type Finding, plain } from "../../finding";
import { sources } from "../../sources";
import fixtures from "../fixtures/rules.json";
import { problemsOf } from "../problems";
import { rules } from ".";
import texts from "./texts.json";

interface Example {
  readonly fires: boolean;
  readonly organisation: CaseOrganisation;
  readonly at: string;
  readonly because: string;
}

const examples = Object.entries(fixtures as unknown as Record<string, readonly Example[]>);

test("every code of rules.json is a rule, and stands once", () => {
  const codes = rules.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  const missing = Object.keys(texts).filter((code) => !codes.includes(code));
  expect(missing).toEqual([]);
});

test("there are 112 rules with 373 examples", () => {
  expect(examples.map(([code]) => code)).toEqual(Object.keys(texts));
  expect(examples).toHaveLength(112);
  expect(examples.flatMap(([, each]) => each)).toHaveLength(373);
});

test("an error is always documented", () => {
  const undocumented = Object.entries(texts).filter(
    ([, { severity, standing }]) => severity === "error" && standing !== "documented",
  );
  expect(undocumented).toEqual([]);
});

for (const [code, list] of examples)
  describe(code, () => {
    for (const [index, { fires, organisation: given, at, because }] of list.entries())
      test(`${code} ${index + 1} ${fires ? "fires" : "is silent"} at ${at}: ${because}`, () => {
        const organisation = caseOrganisation(given);
        const { each } = problemsOf(organisation, { today: given.today });
        const found = each.filter((one) => one.code === code);
        /** The name that an example gives a place: of a connector, server or accepted domain, or organisation. */
        const places = found.map(({ place: { connector, server, domain } }) =>
          connector !== undefined
            ? organisation.connectors[connector]?.name
            : (organisation.servers[server ?? ""]?.name ?? domain ?? "organisation"),
        );
        if (fires) expect(places).toContain(at);
        else expect(places).not.toContain(at);
        for (const one of found) wellTold(one);
      });
  });

/** Every place in the words has a value, and every source is known. */
function wellTold({ what, why, mend, cites, severity, standing }: Finding): void {
  for (const words of [what, why, mend]) {
    expect(plain(words)).toMatch(/\S/);
    expect(plain(words)).not.toMatch(/[{}]|undefined|\[object/);
  }
  expect(cites.filter((id) => !Object.hasOwn(sources, id))).toEqual([]);
  if (severity === "error") expect(standing).toBe("documented");
}
