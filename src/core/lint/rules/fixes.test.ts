import { expect, test } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import { apply, setValues } from "../../edit";
import { type Finding, plain } from "../../finding";
import fixtures from "../fixtures/rules.json";
import { problemsOf } from "../problems";
import texts from "./texts.json";

interface Example {
  readonly fires: boolean;
  readonly organisation: CaseOrganisation;
}

const examples = Object.entries(fixtures as unknown as Record<string, readonly Example[]>);

/** What a finding is of, without its words: fewer of it may be left, but not the same. */
const at = ({ code, place, measured }: Finding): string =>
  JSON.stringify([code, place, measured?.values]);
const errorsIn = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ code }) => code);

const offered = examples.flatMap(([code, list]) =>
  list.flatMap(({ organisation: given }, index) => {
    const organisation = caseOrganisation(given);
    const { each } = problemsOf(organisation, { today: given.today });
    return each
      .filter((one) => one.code === code)
      .flatMap((finding) =>
        finding.fixes.map((fix) => ({
          title: `${code} ${index + 1}: ${plain(fix.label)}`,
          organisation,
          today: given.today,
          before: each,
          finding,
          fix,
        })),
      );
  }),
);

test.each(offered)("$title mends it and makes no error", (given) => {
  const { organisation, today, before, finding, fix } = given;
  const { patches } = setValues({ changes: fix.changes, label: "" })(organisation);
  const { each } = problemsOf(apply(organisation, patches), { today });
  expect(each.map(at)).not.toContain(at(finding));
  expect(errorsIn(before)).toEqual(expect.arrayContaining([...errorsIn(each)]));
});

test("rules without a fix offer none", () => {
  const without = new Set(
    Object.entries(texts)
      .filter(([, { fix }]) => fix === null)
      .map(([code]) => code),
  );
  expect(offered.filter(({ finding }) => without.has(finding.code))).toEqual([]);
});

test("a fix is safe where the rule says so", () => {
  const safe: Readonly<Record<string, { fix: { safe: boolean } | null }>> = texts;
  for (const { title, finding, fix } of offered)
    expect(fix.safe, title).toBe(safe[finding.code]?.fix?.safe);
});
