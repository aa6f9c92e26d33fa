import { describe, expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../../testing/caseOrganisation";
import type { Organisation, OutboundAnswer, OutboundQuestion } from "../../model";
import given from "./fixtures/scenario-routes.json";
import { outboundAnswer, outboundDifferences } from "./outboundAnswer";
import { route } from "./route";

interface Scenario {
  readonly id: string;
  readonly organisation: CaseOrganisation;
  readonly expectations: readonly {
    readonly name: string;
    readonly route: OutboundQuestion;
    readonly expect: OutboundAnswer;
  }[];
}
const scenarios = given.scenarios as unknown as readonly Scenario[];

/** caseOrganisation reads limits alone; Domain Security hangs on a list. */
function organisationOf({ organisation }: Scenario): Organisation {
  const made = caseOrganisation(organisation);
  const listed = (organisation.transportConfig as Record<string, unknown> | undefined)
    ?.TLSSendDomainSecureList;
  if (!Array.isArray(listed)) return made;
  const transportConfig = {
    ...made.facts.transportConfig,
    tlsSendDomainSecureList: listed as string[],
  };
  return { ...made, facts: { ...made.facts, transportConfig } };
}

/** What a design of the place Learn promises of mail that leaves. */
describe.each(scenarios)("$id", (scenario) => {
  it.each(scenario.expectations)("$name", (each) => {
    const run = route(organisationOf(scenario), each.route);
    expect(outboundDifferences(run, each.expect), JSON.stringify(outboundAnswer(run))).toEqual([]);
  });
});
