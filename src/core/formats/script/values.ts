import type { Value } from "../../values";
import type { ImportedChange } from "../adopt";
import type { Bound } from "./bind";
import { type Cmdlet, type Slot, slotOf } from "./cmdlets";
import { coerce } from "./coerce";
import { type Held, textOf, whyNot } from "./held";
import type { Targets } from "./targets";

/** What the parameters of a command say, each in its place. */
export interface Said {
  readonly set: Record<string, Value>;
  readonly add: Record<string, readonly string[]>;
  readonly remove: Record<string, readonly string[]>;
  /** By parameter: why its value is known at run time only. */
  readonly computed: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
  readonly usage?: string;
}

/** Places of their own: the name of what New- makes, its server, and whom a command acts on. */
const placed = (cmdlet: Cmdlet, name: string): boolean =>
  name === "Identity" || (cmdlet.verb === "New" && (name === "Name" || name === "Server"));

/** Reads the values of a command that makes or changes a connector; `changes` are those before it. */
export function saidBy(
  cmdlet: Cmdlet,
  given: Bound["given"],
  targets: Targets,
  changes: readonly ImportedChange[],
): Said {
  const set: Record<string, Value> = {};
  const add: Record<string, readonly string[]> = {};
  const remove: Record<string, readonly string[]> = {};
  const computed = new Map<string, string>();
  const faults: string[] = [];
  let usage: string | undefined;
  for (const [name, found] of given) {
    const slot = slotOf(cmdlet, name);
    if (!slot?.declared || slot.declared.role === "run" || placed(cmdlet, name)) continue;
    const added = cmdlet.verb === "Set" ? addedTo(slot, found.held, targets, changes) : undefined;
    const value = coerce(slot.declared, added ?? found.held);
    if (value.is === "refused") faults.push(value.why);
    else if (value.is === "computed") computed.set(slot.name, value.why);
    else if (value.is === "members") {
      if (value.add) add[slot.name] = value.add;
      if (value.remove) remove[slot.name] = value.remove;
    } else if (added) add[slot.name] = Array.isArray(value.value) ? value.value.map(String) : [];
    else if (slot.declared.role !== "usage") set[slot.name] = value.value;
    else if (slot.name === "Usage") usage = String(value.value);
    else if (value.value === true) usage = slot.name;
  }
  const said = { set, add, remove, computed, faults };
  return usage === undefined ? said : { ...said, usage };
}

/** Constants behind the list that the same connector has: the idiom read, append, write back (P45). */
function addedTo(
  slot: Slot,
  held: Held,
  targets: Targets,
  changes: readonly ImportedChange[],
): Held | undefined {
  if (held.is !== "deployed" || held.added.length === 0 || !slot.declared?.kind.list)
    return undefined;
  if (targets.is !== "known" || held.property !== slot.name.toLowerCase()) return undefined;
  const [only] = targets.connectors;
  const isSame =
    targets.connectors.length === 1 &&
    only?.identity.toLowerCase() === held.connector.identity.toLowerCase();
  const items: Held = { is: "list", items: held.added };
  if (!isSame || whyNot(items) !== undefined) return undefined;
  const { identity, seen } = held.connector;
  const isStale = changes.slice(seen).some((each) => outdates(each, identity, slot, held.added));
  return isStale ? undefined : items;
}

/** Whether a change makes another list of it than the object holds; what it added may be added with it once more. */
function outdates(
  { identity, set, add, remove }: ImportedChange,
  of: string,
  { name }: Slot,
  added: readonly Held[],
): boolean {
  if (identity.toLowerCase() !== of.toLowerCase()) return false;
  const again = new Set(added.map((each) => textOf(each)?.toLowerCase()));
  const isAgain = (add[name] ?? []).every((each) => again.has(each.toLowerCase()));
  return Object.hasOwn(set, name) || Object.hasOwn(remove, name) || !isAgain;
}
