import {
  type Kind,
  type Parameter,
  parameterSets,
  parameters,
  type Side,
  type Verb,
} from "../../core/catalogue";
import { stubBodies } from "./stubBodies";

const nouns: Record<Side, string> = { receive: "ReceiveConnector", send: "SendConnector" };
const sides: readonly Side[] = ["receive", "send"];
const verbs: readonly Verb[] = ["New", "Set", "Remove"];

/** The set that PowerShell takes when what is given fits several. */
const defaultSets: Record<Side, Record<Verb, string>> = {
  receive: { New: "UsageType", Set: "Default", Remove: "Default" },
  send: { New: "AddressSpaces", Set: "Default", Remove: "Default" },
};

/** Added by SupportsShouldProcess. */
const steering = new Set(["WhatIf", "Confirm"]);

/**
 * Functions that stand for the connector cmdlets: the true parameter sets and types from the catalogue,
 * and a memory of what was made, so that a script can be run and looked at afterwards.
 */
export const stubs = (): string =>
  [...enumerations(), stubBodies, ...cmdlets("Invoke-Stub")].join("\n\n");

/** The New-, Set- and Remove- functions, which hand what they were given to `body`. */
export const cmdlets = (body: string): string[] =>
  sides.flatMap((side) => verbs.map((verb) => cmdlet(side, verb, body)));

function cmdlet(side: Side, verb: Verb, body: string): string {
  const sets = parameterSets(side, verb);
  const taken = parameters(side).filter(
    (each) =>
      !steering.has(each.name) &&
      sets.some((set) => set.parameters.some(({ name }) => name === each.name)),
  );
  const impact = verb === "Remove" ? ", ConfirmImpact = 'High'" : "";
  return [
    `function ${verb}-${nouns[side]} {`,
    `    [CmdletBinding(DefaultParameterSetName = '${defaultSets[side][verb]}', PositionalBinding = $false, SupportsShouldProcess = $true${impact})]`,
    "    param(",
    taken.map((each) => declaration(side, verb, each)).join(",\n"),
    "    )",
    `    ${body} -Side '${side}' -Verb '${verb}' -Bound $PSBoundParameters -Caller $PSCmdlet`,
    "}",
  ].join("\n");
}

function declaration(side: Side, verb: Verb, parameter: Parameter): string {
  const attributes = parameterSets(side, verb)
    .filter((set) => set.parameters.some(({ name }) => name === parameter.name))
    .map(({ name, required, positional }) => {
      const facts = [`ParameterSetName = '${name}'`];
      if (required.includes(parameter.name)) facts.push("Mandatory = $true");
      if (positional.includes(parameter.name)) facts.push("Position = 0");
      return `        [Parameter(${facts.join(", ")})]\n`;
    });
  return `${attributes.join("")}        [${typeOf(parameter)}]$${parameter.name}`;
}

const classes: Readonly<Record<string, string>> = {
  Boolean: "bool",
  Int32: "int",
  String: "string",
  SwitchParameter: "switch",
  PSCredential: "pscredential",
  MultiValuedProperty: "object[]",
  EnhancedTimeSpan: "timespan",
  IPAddress: "ipaddress",
  Unlimited: "string",
  ByteQuantifiedSize: "string",
};

/** Exchange's type: enumerations as such, of which TlsAuthLevel alone may be null; other classes as they come. */
function typeOf({ name, kind }: Parameter): string {
  if (optionsOf(kind).length === 0) return classes[kind.powerShellType] ?? "object";
  const enumeration = enumerationOf(kind);
  return name === "TlsAuthLevel" ? `Nullable[${enumeration}]` : enumeration;
}

/** The name of the enumeration that stands for a type of Exchange. */
export const enumerationOf = ({ powerShellType }: Kind): string => `Exchange${powerShellType}`;

const optionsOf = (kind: Kind): readonly string[] =>
  kind.list ? [] : (kind.options ?? []).map(({ name }) => name);

/** One enumeration a type that has a closed list; several flags at once where a parameter takes them. */
export function enumerations(): string[] {
  const types = new Map<string, { names: Set<string>; flags: boolean }>();
  for (const { kind } of sides.flatMap((side) => parameters(side))) {
    const options = optionsOf(kind);
    if (options.length === 0) continue;
    const type = types.get(kind.powerShellType) ?? { names: new Set(["None"]), flags: false };
    for (const option of options) type.names.add(option);
    if (kind.type === "flags") type.flags = true;
    types.set(kind.powerShellType, type);
  }
  return [...types].map(([type, { names, flags }]) => {
    const members = [...names].map(
      (name, index) => `    ${name} = ${index === 0 ? 0 : 2 ** (index - 1)}`,
    );
    return `${flags ? "[Flags()] " : ""}enum Exchange${type} {\n${members.join("\n")}\n}`;
  });
}
