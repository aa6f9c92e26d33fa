import type { ParameterSet } from "../../catalogue";
import type { Cmdlet } from "./cmdlets";

const usageSwitches = new Set(["Custom", "Internal", "Internet", "Partner", "Client"]);

/**
 * What a call lacks, or holds that does not go together: PowerShell picks the parameter set by what is given, and
 * Custom where that leaves several. `fed` says that the pipeline brings the identity.
 */
export function missingOf(
  cmdlet: Cmdlet,
  given: ReadonlySet<string>,
  fed: boolean,
): readonly string[] {
  const said = [...given].filter((name) => name === "Usage" || usageSwitches.has(name));
  if (said.length > 1)
    return [`${said.map((name) => `-${name}`).join(" and ")} both say the usage. Keep one.`];
  const own = [...given].filter((name) => isDeclared(cmdlet, name));
  const fitting = cmdlet.sets.filter(
    (set) => set.parameters.length === 0 || own.every((name) => takes(set, name)),
  );
  const [first] = fitting;
  if (!first) return [`${own.map((name) => `-${name}`).join(", ")} cannot be given together.`];
  const set =
    fitting.find(({ name }) => said.includes(name) || (said.length === 0 && name === "Custom")) ??
    first;
  const missing = set.required.filter((name) => !given.has(name) && !(fed && name === "Identity"));
  if (missing.length === 0) return [];
  return [
    `${missing.map((name) => `-${name}`).join(" and ")} ${missing.length === 1 ? "is" : "are"} missing, and the shell would ask.`,
  ];
}

const isDeclared = ({ slots }: Cmdlet, name: string): boolean =>
  slots.some((each) => each.name === name && each.declared !== undefined);

const takes = ({ parameters }: ParameterSet, name: string): boolean =>
  parameters.some((each) => each.name === name);
