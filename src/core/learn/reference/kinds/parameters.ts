import {
  type DefaultFact,
  groups,
  type Kind,
  needText,
  type Parameter,
  parameter,
  parameters,
  type Side,
} from "../../../catalogue";
import type { Draft, PageId, Part } from "../page";

/** A page for every parameter of both sides, all from its declaration. */
export const parameterDrafts = (): readonly Draft[] =>
  (["receive", "send"] as const).flatMap((side) => parameters(side).map(draftOf));

export const parameterPage = (side: Parameter["of"], name: string): PageId =>
  `parameter/${side}/${name}`;

/** Pages of a parameter by its name alone: on the side that is meant, else on every side that has it. */
export const parameterPages = (name: string, meant?: Side): readonly PageId[] =>
  (["receive", "send"] as const)
    .filter((side) => (meant === undefined || side === meant) && parameter(side, name))
    .map((side) => parameterPage(side, name));

function draftOf(declared: Parameter): Draft {
  const { of: side, name, label, help, cites, needs = [], kind } = declared;
  return {
    id: parameterPage(side, name),
    kind: "parameter",
    title: label,
    name,
    summary: help,
    side,
    also: `${side} connector ${declared.unit ?? ""}`,
    facts: factsOf(declared),
    parts: [...optionsOf(kind), ...defaultsOf(declared), ...needsOf(declared)],
    see: needs.map((each) => parameterPage(side, each.parameter)),
    cites,
  };
}

function factsOf(declared: Parameter): Draft["facts"] {
  const { of: side, cmdlets, versions, kind, edge, reserved, required } = declared;
  const noun = side === "receive" ? "ReceiveConnector" : "SendConnector";
  return [
    ["Cmdlets", cmdlets.map((verb) => `${verb}-${noun}`).join(", ")],
    ["Exchange", versions.join(", ")],
    ["Group", groups.find(({ id }) => id === declared.group)?.title ?? declared.group],
    ["Type", kind.powerShellType],
    ...rangeOf(kind),
    ...(required ? [["Demanded by New-", `for ${required.join(", ")}`] as const] : []),
    ...(edge
      ? [["Edge", edge === "only" ? "on Edge servers only" : "not on Edge servers"] as const]
      : []),
    ...(reserved ? [["Use", "reserved for Microsoft, or without effect"] as const] : []),
  ];
}

function rangeOf(kind: Kind): Draft["facts"] {
  if (kind.list)
    return [["Values", `a list; each is ${/^[aeiou]/i.test(kind.item) ? "an" : "a"} ${kind.item}`]];
  const { min, max, maxLength, unlimited, zeroMeans } = kind;
  const facts: (readonly [string, string])[] = [];
  if (min !== undefined && max !== undefined)
    facts.push(["Range", `${shown(kind, min)} to ${shown(kind, max)}`]);
  if (unlimited) facts.push(["Unlimited", "is a value"]);
  if (zeroMeans !== undefined) facts.push(["0", zeroMeans]);
  if (maxLength !== undefined) facts.push(["Longest", `${maxLength} characters`]);
  return facts;
}

/** In the kind's own words where it has them for a bare number. */
function shown(kind: Extract<Kind, { list: false }>, value: number): string {
  const read = kind.coerce(value);
  return read.ok ? kind.show(read.value) : String(value);
}

function optionsOf(kind: Kind): readonly Part<string>[] {
  const options = kind.list ? [] : (kind.options ?? []);
  if (options.length === 0) return [];
  return [
    {
      title: "Values",
      lines: options.map(({ name, help }) => `${name}: ${help}`),
      isList: true,
    },
  ];
}

function defaultsOf(declared: Parameter): readonly Part<string>[] {
  const { defaults } = declared;
  if (defaults.length === 0) return [];
  const lines = defaults.map(
    (fact) => `${defaultText(declared, fact)}${whenOf(fact)} (${fact.standing})`,
  );
  return [{ title: "Default", lines, isList: true }];
}

function defaultText(declared: Parameter, { value }: DefaultFact): string {
  return typeof value === "object" && value !== null && "from" in value
    ? "the full name of the server"
    : declared.kind.show(value);
}

function whenOf({ when }: DefaultFact): string {
  if (!when) return "";
  const said = [
    ...(when.usage ? [`usage ${when.usage.join(", ")}`] : []),
    ...(when.role ? [`on ${when.role} servers`] : []),
    ...(when.version ? [`Exchange ${when.version.join(", ")}`] : []),
  ];
  return said.length > 0 ? `; ${said.join("; ")}` : "";
}

function needsOf({ of: side, needs = [] }: Parameter): readonly Part<string>[] {
  if (needs.length === 0) return [];
  return [{ title: "Needs", lines: needs.map((each) => `${needText(side, each)}.`), isList: true }];
}
