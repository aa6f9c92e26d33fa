import { expect, test } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { importJsonOf } from "../../testing/importJsonOf";
import { type Finding, plain } from "../finding";
import { problemsOf } from "../lint";
import fixtures from "../lint/fixtures/rules.json" with { type: "json" };
import { identityOf, type Organisation } from "../model";
import { readInput } from "./input";
import { toOrganisation } from "./toOrganisation";

interface Example {
  readonly organisation: CaseOrganisation;
  readonly because: string;
}
const examples = Object.entries(fixtures as unknown as Record<string, readonly Example[]>).flatMap(
  ([code, list]) =>
    list.map(
      ({ organisation, because }, index) => [code, index + 1, because, organisation] as const,
    ),
);

/** A finding by the names of its place and what it says; ids are given anew by every import. */
const shown = (organisation: Organisation, { code, place, severity, what }: Finding): string => {
  const connector = organisation.connectors[place.connector ?? ""];
  const at = connector
    ? identityOf(organisation, connector)
    : (organisation.servers[place.server ?? ""]?.name ?? place.domain ?? "");
  return [severity, code, at, place.parameter ?? "", plain(what)].join(" | ");
};

const told = (organisation: Organisation, today: string | undefined) => {
  const { each, notChecked } = problemsOf(organisation, { today });
  return {
    // Refused text differs: what an import does not show is unknown there, and no demand is made of it.
    findings: each
      .filter(({ code }) => !code.startsWith("refused/"))
      .map((finding) => shown(organisation, finding))
      .sort(),
    notChecked,
  };
};

/** All 373 examples the way of the command line: a list left out is unknown, an empty one known to be empty. */
test.each(examples)("%s %i read from import JSON: %s", (_code, _index, _because, given) => {
  const bytes = new TextEncoder().encode(JSON.stringify(importJsonOf(given)));
  const read = readInput({ name: "import.json", bytes });
  if (!read.ok) throw new Error(read.fault.what);
  expect(read.imported.report.refused).toEqual([]);
  expect(read.imported.report.unknown).toEqual([]);
  expect(told(toOrganisation([read]), given.today)).toEqual(
    told(caseOrganisation(given), given.today),
  );
});
