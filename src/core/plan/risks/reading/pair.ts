import { accountKey, parameter as declared, properties, type Side } from "../../../catalogue";
import type { Connector, Permission } from "../../../model";
import type { Receiver, Sender } from "../../../simulate";
import { parseRange, type Value } from "../../../values";
import { sameSetOf } from "../../lists";

/** A connector at both ends, as it is read; undefined: it is not there. */
export interface Pair<R extends Receiver | Sender = Receiver | Sender> {
  readonly id: string;
  readonly old: R | undefined;
  readonly new: R | undefined;
}

export interface Both<R extends Receiver | Sender = Receiver | Sender> extends Pair<R> {
  readonly old: R;
  readonly new: R;
}

/** The plan neither creates nor removes it. */
export const isBoth = <R extends Receiver | Sender>(pair: Pair<R>): pair is Both<R> =>
  pair.old !== undefined && pair.new !== undefined;

/** The connector of the new end, else of the old. */
export const connectorOf = ({ old, new: now }: Pair): Connector | undefined =>
  (now ?? old)?.connector;

/** Whether a pair differs in a parameter of the cmdlets, in `Name` (but for case) or in `Permissions`. */
export function differs({ old, new: now }: Pair, parameter: string): boolean {
  if (!old || !now) return false;
  if (parameter === "Name")
    return old.connector.name.toLowerCase() !== now.connector.name.toLowerCase();
  return parameter === "Permissions" ? !samePermissions(old, now) : !isAlike(old, now, parameter);
}

/**
 * Whether two connectors have one value in force. What an import did not show is no difference, and so is Fqdn where
 * each says the name of its own server.
 */
export function isAlike(a: Receiver | Sender, b: Receiver | Sender, parameter: string): boolean {
  if (a === b || isUnknown(a, parameter) || isUnknown(b, parameter)) return true;
  const [one, two] = [valueIn(a, parameter), valueIn(b, parameter)];
  if (one === two) return true;
  if (isNothing(one) && isNothing(two)) return true;
  if (declared(sideOf(a), parameter)?.kind.equal(one, two)) return true;
  return asSets.has(parameter) && sameMembers(parameter, one, two);
}

const isUnknown = ({ connector }: Receiver | Sender, parameter: string): boolean =>
  connector.unknown.includes(parameter);

const isNothing = (value: Value): boolean =>
  value === null || value === "" || (isList(value) && value.length === 0);

const isList = (value: Value): value is readonly string[] => Array.isArray(value);

const sideOf = ({ connector }: Receiver | Sender): Side => connector.kind;

/** A receive connector that calls itself by its server's name says nothing of its own. */
function valueIn(each: Receiver | Sender, parameter: string): Value {
  const value = each.value(parameter) ?? null;
  if (parameter !== "Fqdn" || !("server" in each) || typeof value !== "string") return value;
  return value.toLowerCase() === each.server.fqdn?.toLowerCase() ? null : value;
}

/** Lists whose order says nothing (plan-order.md 1). */
const asSets = new Set([
  "Bindings",
  "RemoteIPRanges",
  "SmartHosts",
  "SourceTransportServers",
  "TlsDomainCapabilities",
]);

/** Ranges are the same however each is written; the two halves of a range are another list (R13). */
function sameMembers(parameter: string, one: Value, two: Value): boolean {
  if (!isList(one) || !isList(two)) return false;
  const key = parameter === "RemoteIPRanges" ? rangeKey : (text: string) => text.toLowerCase();
  return sameSetOf(one.map(key), two.map(key));
}

function rangeKey(text: string): string {
  const range = parseRange(text);
  return range.ok ? `${range.value.family} ${range.value.first} ${range.value.last}` : text;
}

/** Entries of Add-ADPermission; those that were not imported are no difference, unless the design has some. */
export function samePermissions(old: Receiver | Sender, now: Receiver | Sender): boolean {
  const designed = entriesOf(now);
  return designed === undefined || sameSetOf(entriesOf(old), designed);
}

const entriesOf = ({ connector }: Receiver | Sender): readonly string[] | undefined =>
  connector.kind === "send" ? undefined : connector.permissions?.flatMap(rightsOf);

/** Each right of an entry by itself: who, what, and whether it is denied. */
export const rightsOf = ({ user, rights, deny }: Permission): readonly string[] =>
  rights.map((right) => `${accountKey(user)}\n${right}\n${deny ? "deny" : "allow"}`.toLowerCase());

/** It comes, goes, or differs in anything that Exchange stores. */
export const isChanged = (pair: Pair): boolean =>
  !isBoth(pair) ||
  ["Name", "Permissions", ...properties(sideOf(pair.new)).map(({ name }) => name)].some((each) =>
    differs(pair, each),
  );

/** The first of some parameters in which a pair differs; of one that comes the first that it says, of one that goes its name. */
export function firstOf(pair: Pair, at: readonly string[]): string | undefined {
  const explicit = connectorOf(pair)?.explicit ?? {};
  const found = isBoth(pair)
    ? at.find((each) => differs(pair, each))
    : pair.new
      ? at.find((each) => Object.hasOwn(explicit, each))
      : ["Name", "Enabled"].find((each) => at.includes(each));
  return found ?? at[0];
}
