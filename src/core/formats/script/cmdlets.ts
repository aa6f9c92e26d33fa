import {
  type Parameter,
  type ParameterSet,
  parameterSets,
  parameters,
  type Side,
  type Verb,
} from "../../catalogue";

/** One parameter of a command as PowerShell binds it. */
export interface Slot {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly isSwitch: boolean;
  /** What the catalogue declares; absent for what is common to all cmdlets, and for permissions. */
  readonly declared?: Parameter;
}

/** A command that acts on connectors, with all it takes. */
export interface Cmdlet {
  readonly name: string;
  readonly verb: "New" | "Set" | "Remove" | "Add";
  /** Absent for permissions. */
  readonly side?: Side;
  readonly slots: readonly Slot[];
  readonly sets: readonly CallForm[];
}

/** What one call may and must hold. */
export interface CallForm {
  readonly name: string;
  readonly required: readonly string[];
  readonly positional: readonly string[];
  /** Absent: all that the cmdlet has. */
  readonly takes?: ReadonlySet<string>;
}

const slot = (name: string, isSwitch: boolean, ...aliases: readonly string[]): Slot => ({
  name,
  aliases,
  isSwitch,
});

/** Those of every cmdlet in Windows PowerShell 5.1, in which the Exchange Management Shell runs (P6). */
const commonSlots: readonly Slot[] = [
  slot("Verbose", true, "vb"),
  slot("Debug", true, "db"),
  slot("ErrorAction", false, "ea"),
  slot("WarningAction", false, "wa"),
  slot("InformationAction", false, "infa"),
  slot("ErrorVariable", false, "ev"),
  slot("WarningVariable", false, "wv"),
  slot("InformationVariable", false, "iv"),
  slot("OutVariable", false, "ov"),
  slot("OutBuffer", false, "ob"),
  slot("PipelineVariable", false, "pv"),
];

export const commonNames: ReadonlySet<string> = new Set(commonSlots.map(({ name }) => name));

const formOf = ({ name, required, positional, parameters: taken }: ParameterSet): CallForm => ({
  ...{ name, required, positional },
  takes: new Set(taken.map((each) => each.name)),
});

const aliases: Readonly<Record<string, string>> = { Confirm: "cf", WhatIf: "wi" };

function ofConnectors(side: Side, verb: Verb): Cmdlet {
  const own = parameters(side)
    .filter((each) => each.cmdlets.includes(verb))
    .map((declared) => ({
      name: declared.name,
      aliases: [aliases[declared.name] ?? ""].filter(Boolean),
      isSwitch: declared.kind.type === "switch",
      declared,
    }));
  const name = `${verb}-${side === "receive" ? "Receive" : "Send"}Connector`;
  return {
    name,
    verb,
    side,
    slots: [...own, ...commonSlots],
    sets: parameterSets(side, verb).map(formOf),
  };
}

/** Microsoft's reference of both cmdlets, 2026-08; the catalogue has parameters of connectors only. */
function ofPermissions(verb: "Add" | "Remove"): Cmdlet {
  const slots = [
    ...[
      "Identity",
      "User",
      "AccessRights",
      "ExtendedRights",
      "ChildObjectTypes",
      "InheritanceType",
    ],
    ...[
      "InheritedObjectType",
      "Properties",
      "Instance",
      "DomainController",
      ...(verb === "Add" ? ["Owner"] : []),
    ],
  ].map((name) => slot(name, false));
  const switches = [slot("Deny", true), slot("Confirm", true, "cf"), slot("WhatIf", true, "wi")];
  const set = {
    name: "AccessRights",
    required: ["Identity", "User"],
    positional: ["Identity"],
  };
  return {
    name: `${verb}-ADPermission`,
    verb,
    slots: [...slots, ...switches, ...commonSlots],
    sets: [set],
  };
}

const sides: readonly Side[] = ["receive", "send"];
const verbs: readonly Verb[] = ["New", "Set", "Remove"];

const all: ReadonlyMap<string, Cmdlet> = new Map(
  [
    ...sides.flatMap((side) => verbs.map((verb) => ofConnectors(side, verb))),
    ofPermissions("Add"),
    ofPermissions("Remove"),
  ].map((each) => [each.name, each]),
);

/** The command of that name in Exchange's spelling; undefined for all others. */
export const cmdletNamed = (name: string): Cmdlet | undefined => all.get(name);

/** Get-ReceiveConnector and Get-SendConnector, as far as they say whom they show. */
export const getCmdlet: Cmdlet = {
  name: "Get-Connector",
  verb: "Set",
  slots: [
    slot("Identity", false),
    slot("Server", false),
    slot("DomainController", false),
    ...commonSlots,
  ],
  sets: [{ name: "Identity", required: [], positional: ["Identity"] }],
};

export type Found =
  | { readonly is: "one"; readonly slot: Slot }
  | { readonly is: "none" }
  | { readonly is: "several"; readonly names: readonly string[] };

const exactNames = new WeakMap<readonly Slot[], ReadonlyMap<string, Slot>>();

function byExactName(slots: readonly Slot[]): ReadonlyMap<string, Slot> {
  const known = exactNames.get(slots);
  if (known) return known;
  const made = new Map(
    slots.flatMap((each) => namesOf(each).map((name) => [name.toLowerCase(), each] as const)),
  );
  exactNames.set(slots, made);
  return made;
}

const namesOf = (each: Slot): readonly string[] => [each.name, ...each.aliases];

/** The parameter of that very name. */
export const slotOf = ({ slots }: Cmdlet, name: string): Slot | undefined =>
  byExactName(slots).get(name.toLowerCase());

/** The parameter that a name or an unambiguous beginning of one means, in any case; an exact name wins. */
export function slotNamed({ slots }: Pick<Cmdlet, "slots">, name: string): Found {
  const low = name.toLowerCase();
  const exact = byExactName(slots).get(low);
  if (exact) return { is: "one", slot: exact };
  const fitting = slots.filter((each) =>
    namesOf(each).some((own) => own.toLowerCase().startsWith(low)),
  );
  const [only] = fitting;
  if (!only || low === "") return { is: "none" };
  return fitting.length === 1
    ? { is: "one", slot: only }
    : { is: "several", names: fitting.map((each) => each.name) };
}
