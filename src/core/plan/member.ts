import { accountKey } from "../catalogue";
import {
  assumedValue,
  type Connector,
  type Organisation,
  type Permission,
  rightsOf,
} from "../model";
import { type Receiver, receiverOf } from "../simulate";
import type { Value } from "../values";
import type { Comparison } from "./comparison";
import { rows, sameSetOf } from "./lists";
import { makingOf } from "./making";
import { differing, settled, withValues } from "./settled";
import { circumstancesMaking } from "./stated";

/** Parts of a connector that one command may change without the others; what a T rule couples is in one part. */
export const parts = [
  "Bindings",
  "RemoteIPRanges",
  "AddressSpaces",
  "place",
  "rights",
  "rest",
] as const;
export type Part = (typeof parts)[number];

/** Lists that may hold a temporary value on the way. */
export type ListPart = "Bindings" | "RemoteIPRanges" | "AddressSpaces";

/** Parameters on which it hangs who may do what, and those that are judged with them (T7, T9, T11 to T13). */
const rightParameters: ReadonlySet<string> = new Set([
  ...["PermissionGroups", "AuthMechanism", "RequireTLS", "DomainSecureEnabled"],
  ...["ExtendedProtectionPolicy", "AdvertiseClientSettings", "Fqdn"],
]);

export function partOf(connector: Connector, name: string): Part {
  if (connector.kind === "send") return name === "AddressSpaces" ? name : "rest";
  if (name === "Bindings" || name === "RemoteIPRanges") return name;
  if (name === "TransportRole" || name === "Enabled") return "place";
  return rightParameters.has(name) ? "rights" : "rest";
}

type Service = Receiver["service"];

/** Where a connector stands on its way from one end to the other. */
export interface Shape {
  readonly there: boolean;
  /** Which parts hold the new values. */
  readonly done: readonly Part[];
  /** Explicit rights: those of the old end, of the new one, or only what both grant. */
  readonly rights: "old" | "new" | "narrow";
  /** Made, and not switched on yet (O16). */
  readonly dark: boolean;
  /** Values that only Set- takes are set. */
  readonly later: boolean;
  readonly name: string;
  /** Temporary lists. */
  readonly lists: Readonly<Partial<Record<ListPart, readonly string[]>>>;
}

export interface Version {
  readonly key: string;
  readonly shape: Shape;
  readonly connector: Connector | null;
}

/** A connector that differs between the ends, and all that it may be in between. */
export class Member {
  readonly id: string;
  readonly kind: Connector["kind"];
  /** Id of its server; empty for send connectors. */
  readonly server: string;
  readonly old: Connector | null;
  readonly end: Connector | null;
  /** The new end as it is designed. */
  readonly now: Connector | null;
  /** Parts in which the ends differ. */
  readonly differs: readonly Part[];
  readonly hasRights: boolean;
  /** Values that only Set- takes, of a connector that is made. */
  readonly later: Readonly<Record<string, Value>>;
  /** It is made dark: New- cannot make it whole, and it is to be on. */
  readonly needsDark: boolean;
  readonly first: Version;
  readonly last: Version;
  readonly #values: Readonly<Record<Part, Readonly<Record<string, Value>>>>;
  readonly #organisation: Organisation;
  readonly #versions = new Map<string, Version>();
  readonly #lists = new Map<string, readonly string[]>();

  constructor(comparison: Comparison, old: Connector | null, now: Connector | null) {
    const one = (now ?? old) as Connector;
    this.id = one.id;
    this.kind = one.kind;
    this.server = one.kind === "receive" ? one.server : "";
    this.old = old;
    this.now = now;
    this.#organisation = comparison.new;
    const stated = old && now ? differing(comparison, { old, new: now }) : [];
    this.end = old && now ? settled({ old, new: now }, stated) : now;
    const values: Record<Part, Record<string, Value>> = {
      ...{ Bindings: {}, RemoteIPRanges: {}, AddressSpaces: {}, place: {}, rights: {}, rest: {} },
    };
    for (const {
      parameter: { name },
      value,
    } of stated)
      values[partOf(one, name)][name] = value;
    this.#values = values;
    this.differs = parts.filter((part) => Object.keys(values[part]).length > 0);
    this.hasRights = Boolean(this.end && this.#grants(this.end, old));
    const { later } =
      old || !now ? { later: [] } : makingOf(now, circumstancesMaking(comparison.new, now));
    this.later = Object.fromEntries(later.map((each) => [each.parameter.name, each.value]));
    this.needsDark =
      !old && now?.kind === "receive" && (later.length > 0 || this.hasRights) && this.#isOn(now);
    this.first = this.version({
      there: old !== null,
      done: [],
      rights: "old",
      dark: false,
      later: true,
      name: (old ?? one).name,
      lists: {},
    });
    this.last = this.version(this.finished);
  }

  /** The shape of the new end. */
  get finished(): Shape {
    const { end, old } = this;
    return {
      there: end !== null,
      done: this.differs,
      rights: this.hasRights ? "new" : "old",
      dark: false,
      later: true,
      name: (end ?? (old as Connector)).name,
      lists: {},
    };
  }

  /** What New- makes of one that is to be there. */
  get bare(): Shape {
    return {
      ...this.finished,
      rights: "old",
      later: Object.keys(this.later).length === 0,
      dark: this.needsDark,
    };
  }

  /** The rows of a list at an end, as in force. */
  rows(end: "old" | "new", part: ListPart): readonly string[] {
    const key = `${end} ${part}`;
    const known = this.#lists.get(key);
    if (known) return known;
    const connector = end === "old" ? this.old : this.end;
    const found = connector ? rows(assumedValue(this.#organisation, connector, part)) : [];
    this.#lists.set(key, found);
    return found;
  }

  /** The services that it belongs to at either end. */
  get services(): ReadonlySet<Service> {
    return new Set(
      [this.old, this.end].flatMap((each) =>
        each?.kind === "receive" ? (receiverOf(this.#organisation, each)?.service ?? []) : [],
      ),
    );
  }

  /** The rows of a list in a shape. */
  rowsIn(shape: Shape, part: ListPart): readonly string[] {
    return shape.lists[part] ?? this.rows(this.#isNew(shape, part) ? "new" : "old", part);
  }

  #isNew(shape: Shape, part: Part): boolean {
    return this.old === null || shape.done.includes(part);
  }

  /** The version of a shape; the same object for the same shape. */
  version(given: Shape): Version {
    const shape = this.#plain(given);
    const key = keyOf(shape);
    const known = this.#versions.get(key);
    if (known) return known;
    const made = { key, shape, connector: this.#connector(shape) };
    this.#versions.set(key, made);
    return made;
  }

  /** A list that holds what an end holds is none of its own. */
  #plain(shape: Shape): Shape {
    let { done, lists } = shape;
    for (const part of ["Bindings", "RemoteIPRanges", "AddressSpaces"] as const) {
      const list = lists[part];
      if (!list) continue;
      const isSame = (end: "old" | "new") =>
        part === "AddressSpaces"
          ? list.length === this.rows(end, part).length &&
            list.every((row, at) => row === this.rows(end, part)[at])
          : sameSetOf(list, this.rows(end, part));
      const isOld = this.old !== null && isSame("old");
      const isNew = isSame("new");
      if (!isOld && !isNew) continue;
      const { [part]: _, ...others } = lists;
      lists = others;
      done = done.filter((each) => each !== part);
      if (isNew && this.differs.includes(part)) done = [...done, part];
    }
    return { ...shape, done: parts.filter((part) => done.includes(part)), lists };
  }

  #connector(shape: Shape): Connector | null {
    const { old, end } = this;
    if (!shape.there) return null;
    const base = old ?? end;
    if (!base) return null;
    if (old && end && isDone(shape, this.finished)) return end;
    const values: Record<string, Value> = {};
    for (const part of shape.done) Object.assign(values, this.#values[part]);
    for (const [part, list] of Object.entries(shape.lists)) if (list) values[part] = list;
    if (shape.dark) values.Enabled = false;
    const valued = withValues(shape.later ? base : without(base, Object.keys(this.later)), values);
    const named = valued.name === shape.name ? valued : { ...valued, name: shape.name };
    return this.#withRights(named, shape.rights);
  }

  #withRights(connector: Connector, rights: Shape["rights"]): Connector {
    if (connector.kind !== "receive") return connector;
    const permissions = this.#permissions(rights);
    if (connector.permissions === permissions) return connector;
    const { permissions: _, ...rest } = connector;
    return permissions ? { ...rest, permissions } : rest;
  }

  #permissions(rights: Shape["rights"]): readonly Permission[] | undefined {
    const old = this.old?.kind === "receive" ? this.old.permissions : undefined;
    const end = this.end?.kind === "receive" ? this.end.permissions : undefined;
    if (this.old === null) return rights === "old" ? (end && end.length > 0 ? [] : end) : end;
    if (rights === "narrow") return narrowed(old ?? [], end ?? []);
    return rights === "new" ? end : old;
  }

  #grants(end: Connector, old: Connector | null): boolean {
    if (end.kind !== "receive" || old?.kind === "send") return false;
    const { added, removed } = rightsOf(end, old ?? undefined);
    return added.length + removed.length > 0;
  }

  #isOn(connector: Connector): boolean {
    return assumedValue(this.#organisation, connector, "Enabled") !== false;
  }
}

/** Only what both grant, and what either denies. */
function narrowed(old: readonly Permission[], end: readonly Permission[]): readonly Permission[] {
  const key = ({ user }: Permission, right: string): string =>
    JSON.stringify([accountKey(user), right.toLowerCase()]);
  const granted = new Set(
    old.filter(({ deny }) => !deny).flatMap((each) => each.rights.map((right) => key(each, right))),
  );
  const both = end.flatMap((each) => {
    if (each.deny) return [each];
    const rights = each.rights.filter((right) => granted.has(key(each, right)));
    return rights.length > 0 ? [{ ...each, rights }] : [];
  });
  return [...both, ...old.filter(({ deny }) => deny)];
}

function without(connector: Connector, names: readonly string[]): Connector {
  if (names.length === 0) return connector;
  const explicit = Object.fromEntries(
    Object.entries(connector.explicit).filter(([name]) => !names.includes(name)),
  );
  return { ...connector, explicit };
}

const isDone = (shape: Shape, last: Shape): boolean => keyOf(shape) === keyOf(last);

const keyOf = ({ there, done, rights, dark, later, name, lists }: Shape): string =>
  there
    ? JSON.stringify([
        done.join(" "),
        rights,
        dark,
        later,
        name,
        lists.Bindings,
        lists.RemoteIPRanges,
        lists.AddressSpaces,
      ])
    : "";
