import { parameter as declaredParameter } from "../../catalogue";
import type { Organisation } from "../../model";
import type { Value } from "../../values";
import { lookupOf } from "./facts";
import { expressionsIn, fill } from "./fill";
import { readParameter } from "./kinds";
import type { ParameterValue, ParameterValues, Scenario } from "./scenario";

/** Why a scenario cannot be put into a design, in words; with the parameter that can mend it. */
export interface ScenarioComplaint {
  readonly parameter?: string;
  readonly what: string;
  readonly mend: string;
}

export interface ReadValues {
  readonly values: ParameterValues;
  readonly complaints: readonly ScenarioComplaint[];
}

/**
 * The parameters of a scenario as they were typed, canonical: each as its kind has it and as the connector parameters
 * that it goes into take it.
 */
export function readScenarioValues(
  organisation: Organisation,
  scenario: Scenario,
  typed: Readonly<Record<string, Value>>,
): ReadValues {
  const values: Record<string, ParameterValue> = {};
  const complaints: ScenarioComplaint[] = [];
  for (const parameter of scenario.parameters) {
    const raw = Object.hasOwn(typed, parameter.id) ? typed[parameter.id] : undefined;
    const one = readParameter(parameter, raw ?? "", { organisation, scenario });
    if (one.ok) values[parameter.id] = one.value;
    else
      complaints.push({
        parameter: parameter.id,
        what: one.complaint.what,
        mend: one.complaint.mend,
      });
  }
  if (complaints.length === 0)
    complaints.push(...refusedByCatalogue(organisation, scenario, values));
  return { values, complaints };
}

/** What a connector parameter does not take, told at the scenario's parameter that it comes from; once each. */
function refusedByCatalogue(
  organisation: Organisation,
  scenario: Scenario,
  values: ParameterValues,
): readonly ScenarioComplaint[] {
  const told = new Map<string, ScenarioComplaint>();
  for (const { cmdlet, properties } of scenario.builds) {
    const side = cmdlet.endsWith("ReceiveConnector") ? "receive" : "send";
    for (const [name, template] of Object.entries(properties)) {
      const [from] = expressionsIn(template).map((each) => /^\w*/.exec(each)?.[0] ?? "");
      if (from === undefined || !Object.hasOwn(values, from) || told.has(from)) continue;
      const kind = declaredParameter(side, name)?.kind;
      const { value, missing } = fill(template, lookupOf(organisation, scenario, values));
      const read = missing.length === 0 ? kind?.coerce(value) : undefined;
      if (read && !read.ok)
        told.set(from, {
          parameter: from,
          what: `${name}: ${read.complaint.what}`,
          mend: read.complaint.mend,
        });
    }
  }
  return [...told.values()];
}
