import type { Parameter, Side, Verb } from "./parameter";
import { parameters, usages } from "./registry";

/** What one call of a cmdlet may and must hold; PowerShell picks the set by what is given. */
export interface ParameterSet {
  readonly name: string;
  readonly required: readonly string[];
  /** Those that may be given without their name, in order. */
  readonly positional: readonly string[];
  readonly parameters: readonly Parameter[];
}

/** The parameter sets of one cmdlet, as New-ReceiveConnector splits by usage; stubs are made from them. */
export function parameterSets(of: Side, verb: Verb): readonly ParameterSet[] {
  return setNames(of, verb).map((name) => {
    const taken = parameters(of).filter(
      (each) =>
        each.cmdlets.includes(verb) && (verb !== "New" || (each.sets?.includes(name) ?? true)),
    );
    return {
      name,
      required: names(taken.filter((each) => demanded(each, verb, name))),
      positional: names(taken.filter((each) => each.positional?.includes(verb))),
      parameters: taken,
    };
  });
}

const names = (some: readonly Parameter[]) => some.map((each) => each.name);

function setNames(of: Side, verb: Verb): readonly string[] {
  if (verb !== "New") return ["Default"];
  return of === "receive" ? [...usages.receive, "UsageType"] : ["AddressSpaces"];
}

/** New- demands what the set's usage demands, or, in a set for any usage, what each of them demands. */
function demanded(parameter: Parameter, verb: Verb, set: string): boolean {
  if (verb !== "New") return parameter.name === "Identity";
  const { required = [] } = parameter;
  const ofSet = usages[parameter.of].find((usage) => usage === set);
  return ofSet
    ? required.includes(ofSet)
    : usages[parameter.of].every((each) => required.includes(each));
}
