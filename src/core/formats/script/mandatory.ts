import { type Cmdlet, commonNames } from "./cmdlets";

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
  const own = [...given].filter((name) => !commonNames.has(name));
  const fitting = cmdlet.sets.filter(({ takes }) => !takes || own.every((name) => takes.has(name)));
  const [first] = fitting;
  if (!first) return [`${own.map((name) => `-${name}`).join(", ")} cannot be given together.`];
  const set =
    fitting.find(({ name }) => said.includes(name) || (said.length === 0 && name === "Custom")) ??
    first;
  const missing = set.required.filter((name) => !given.has(name) && !(fed && name === "Identity"));
  // An entry of permissions says the account itself.
  if (!cmdlet.side && (given.has("Owner") || given.has("Instance"))) return [];
  if (missing.length === 0) return [];
  return [
    `${missing.map((name) => `-${name}`).join(" and ")} ${missing.length === 1 ? "is" : "are"} missing, and the shell would ask.`,
  ];
}
