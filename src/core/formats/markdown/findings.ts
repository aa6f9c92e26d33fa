import { checkExpectations } from "../../check";
import { name, type Phrase, phrase, value } from "../../finding";
import type { Problems } from "../../lint";
import type { Expectation, Organisation } from "../../model";
import { type Block, heading, joined, list, paragraph, type Row, table } from "./content";
import { dayText } from "./head";
import { findingTable, placeOf } from "./risks";

/** What is wrong with the design, what was not looked at, and what somebody accepted, with the reason. */
export function findingsSection(organisation: Organisation, problems: Problems): readonly Block[] {
  const { all, notChecked, accepted } = problems;
  return [
    heading(2, ["Findings"]),
    ...(all.length === 0
      ? [paragraph(["The rules find nothing."])]
      : findingTable(all, [organisation])),
    ...(notChecked.length > 0
      ? [paragraph(["Rules that could not look at everything:"]), list(lackItems(notChecked))]
      : []),
    ...(accepted.length > 0 ? [heading(3, ["Accepted findings"])] : []),
    ...table(
      ["What", "Where", "Accepted", "Reason"],
      accepted.map(
        ({ finding, acceptance }): Row => [
          finding.what,
          placeOf(finding.place, [organisation]),
          [dayText(acceptance.date)],
          [acceptance.reason],
        ],
      ),
    ),
  ];
}

/** By what is unknown, the rules that need it. */
function lackItems(lacks: Problems["notChecked"]): Phrase[] {
  const byNeed = new Map<string, string[]>();
  for (const { code, needs } of lacks)
    for (const need of needs) byNeed.set(need, [...(byNeed.get(need) ?? []), code]);
  return [...byNeed].map(([need, codes]) => phrase`Unknown: ${need}. ${codes.join(", ")}`);
}

/** Questions with the answer that the design has to give, and whether it does. */
export function expectationsSection(
  organisation: Organisation,
  today: string | undefined,
): readonly Block[] {
  const checked = checkExpectations(organisation, today);
  if (checked.length === 0) return [];
  return [
    heading(2, ["Expectations"]),
    ...table(
      ["", "Expectation", "Asked", "Expected", "Answer"],
      checked.map(
        ({ expectation, ok, got, missing }): Row => [
          [ok === true ? "Kept" : ok === false ? "Broken" : "Cannot tell"],
          [name(expectation.name)],
          facts(questionOf(expectation)),
          facts(expectation.expect),
          missing.length > 0 ? joined(missing, " ") : facts(got),
        ],
      ),
    ),
  ];
}

const questionOf = (expectation: Expectation): object =>
  "simulate" in expectation
    ? expectation.simulate
    : "route" in expectation
      ? expectation.route
      : expectation.exposure;

/** The members of a question or an answer as they are written in a file. */
function facts(said: object): Phrase {
  const parts = Object.entries(said).map(
    ([key, each]) =>
      phrase`${key} ${value(typeof each === "string" ? each : JSON.stringify(each))}`,
  );
  return joined(parts, ", ");
}
