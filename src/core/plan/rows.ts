import { type Kind, parameter } from "../catalogue";
import type { Value } from "../values";
import type { Comparison } from "./comparison";
import { differencesOf } from "./differences";
import type { ParameterChange, Step } from "./plan";

/** One member of a list and what becomes of it. */
export interface RowMember {
  readonly sign: "+" | "-" | "=";
  readonly text: string;
  /** A short fact of it: `256 addresses`, `cost 5`. */
  readonly hint: string;
}

/** One property from its old value to its new one, in words. */
export interface Row {
  readonly parameter: string;
  readonly label: string;
  /** What it means, in one line; empty where nothing is to be said. */
  readonly help: string;
  /** undefined: there is none, as before a creation. */
  readonly old: string | undefined;
  readonly new: string | undefined;
  /** Of a list: its members, the old order first. */
  readonly members: readonly RowMember[] | undefined;
  /** It holds a value of neither end after this step. */
  readonly temporary: boolean;
}

/** What one step changes, in the order of the form; of a removal the values that tell what goes. */
export function rowsOf(step: Step, ends: Comparison): readonly Row[] {
  const { before, after } = step;
  const connector = after ?? before;
  if (!connector) return [];
  if (!after)
    return telling[connector.kind].flatMap((name) => {
      const value = connector.explicit[name];
      return value === undefined
        ? []
        : [rowOf(step, { parameter: name, old: value, new: undefined })];
    });
  const only = (each: typeof before) => (each ? { [each.id]: each } : {});
  const [difference] = differencesOf({
    old: { ...ends.old, connectors: only(before) },
    new: { ...ends.new, connectors: only(after) },
  }).filter(({ action }) => action === step.action);
  return (difference?.changes ?? []).map((change) => rowOf(step, change));
}

/** What a person knows a connector by. */
const telling = {
  receive: ["Bindings", "RemoteIPRanges", "PermissionGroups"],
  send: ["AddressSpaces", "SmartHosts", "SourceTransportServers"],
} as const;

const named: Readonly<Record<string, readonly [label: string, help: string]>> = {
  Name: ["Name", ""],
  Permissions: ["Explicit rights", "Rights beside those of the permission groups."],
};

function rowOf({ before, after, temporary }: Step, change: ParameterChange): Row {
  const side = (after ?? before)?.kind ?? "receive";
  const { parameter: name } = change;
  const declared = parameter(side, name);
  const kind = name === "Permissions" ? undefined : declared?.kind;
  const [label = name, help = ""] = named[name] ?? [declared?.label, declared?.help];
  return {
    parameter: name,
    label,
    help,
    old: before === null ? undefined : textOf(kind, change.old),
    new: after === null ? undefined : textOf(kind, change.new),
    members: membersOf(kind, change, before === null, after === null),
    temporary: temporary.includes(name),
  };
}

/** The value in words; what nobody says is unknown, and what is said to be empty is none. */
function textOf(kind: Kind | undefined, value: Value | undefined): string {
  if (value === undefined) return "unknown";
  if (kind) return kind.show(value);
  return Array.isArray(value) ? value.join(", ") || "none" : String(value);
}

/** A list with its members told apart; undefined where a value is no list, or nobody knows it. */
function membersOf(
  kind: Kind | undefined,
  { old, new: now }: ParameterChange,
  isNew: boolean,
  isGone: boolean,
): readonly RowMember[] | undefined {
  const before = isNew ? [] : listOf(old);
  const after = isGone ? [] : listOf(now);
  if (!before || !after || before.length + after.length === 0) return undefined;
  const same = (a: string, b: string) =>
    kind?.list ? kind.equal([a], [b]) : a.toLowerCase() === b.toLowerCase();
  const hint = (text: string) => (kind?.list ? kind.hint(text) : "");
  const member = (sign: RowMember["sign"]) => (text: string) => ({ sign, text, hint: hint(text) });
  return [
    ...before.map((each) => member(after.some((other) => same(each, other)) ? "=" : "-")(each)),
    ...after
      .filter((each) => !before.some((other) => same(each, other)))
      .map((each) => member("+")(each)),
  ];
}

/** Flags that are none are an empty list. */
const listOf = (value: Value | undefined): readonly string[] | undefined => {
  if (value === null) return [];
  if (!Array.isArray(value)) return undefined;
  return value.length === 1 && value[0] === "None" ? [] : value;
};
