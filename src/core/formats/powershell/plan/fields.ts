import {
  type Circumstances,
  type DefaultFact,
  effective,
  type Parameter,
  parameter,
  properties,
  resolvedValue,
  type Side,
} from "../../../catalogue";
import { type Connector, circumstancesOf, type Organisation } from "../../../model";
import { circumstancesMaking, isEmpty, writable } from "../../../plan";
import { sameValue, type Value } from "../../../values";
import type { Traveller } from "./journey";

/** What the order of steps rests on (plan-order.md 4), of each side. */
export const groundFields: Readonly<Record<Side, readonly string[]>> = {
  receive: [
    "Bindings",
    "RemoteIPRanges",
    "Enabled",
    "TransportRole",
    "AuthMechanism",
    "PermissionGroups",
  ],
  send: [
    "AddressSpaces",
    "Enabled",
    "IsScopedConnector",
    "SourceTransportServers",
    "MaxMessageSize",
  ],
};

type Whole = Pick<Organisation, "servers" | "version"> & Partial<Organisation>;

/** What a parameter of a connector may be found to be. */
export interface Expected {
  readonly name: string;
  /** The explicit value, or the default; the first is the one to be told. */
  readonly values: readonly Value[];
  /** The cmdlet need not show it: empty, or a default. */
  readonly lax: boolean;
}

/** The value in force of one parameter; where it is a default on which sources differ, each of them. undefined: unknown. */
export function expectedOf(
  organisation: Whole,
  connector: Connector,
  name: string,
): Expected | undefined {
  const declared = parameter(connector.kind, name);
  if (!declared || declared.kind.type === "credential") return undefined;
  const { version } = circumstancesOf(organisation as Organisation, connector);
  if (!declared.versions.includes(version)) return undefined;
  const defaults = defaultsOf(organisation, connector, declared);
  const said = Object.hasOwn(connector.explicit, name) ? connector.explicit[name] : undefined;
  if (said !== undefined) {
    const value = writable(declared, said);
    const isDefault = defaults.some((each) => declared.kind.equal(each, value));
    const names = declared.kind.type === "reference" ? domainNames(organisation, value) : [];
    return { name, values: [value, ...names], lax: isDefault || isEmpty(value) };
  }
  if (connector.unknown.includes(name) || defaults.length === 0) return undefined;
  return { name, values: defaults, lax: true };
}

/** An accepted domain goes by its name and by its domain. */
function domainNames({ acceptedDomains = {} }: Partial<Organisation>, value: Value): Value[] {
  const said = String(value).toLowerCase();
  return Object.values(acceptedDomains)
    .map(({ name, domain }) => [name, domain])
    .filter((both) => both.some((each) => each.toLowerCase() === said))
    .flat()
    .filter((each) => each.toLowerCase() !== said);
}

/** Defaults are the same for all connectors of a server and usage; they are worked out once. */
const kept = new WeakMap<Organisation["servers"], Map<string, readonly Value[]>>();

/** Defaults by every source, also those that a connector of unknown usage would have as Custom. */
function defaultsOf(
  organisation: Whole,
  connector: Connector,
  declared: Parameter,
): readonly Value[] {
  const whole = organisation as Organisation;
  const all = [circumstancesOf(whole, connector), circumstancesMaking(whole, connector)];
  const { usage, version, role, serverFqdn } = all[0] as Circumstances;
  const key = [declared.of, declared.name, usage, version, role, serverFqdn].join(" ");
  const known = kept.get(whole.servers) ?? new Map<string, readonly Value[]>();
  kept.set(whole.servers, known);
  const found = known.get(key) ?? workedOut(declared, all);
  known.set(key, found);
  return found;
}

function workedOut(declared: Parameter, all: readonly Circumstances[]): readonly Value[] {
  const found: Value[] = [];
  for (const circumstances of all)
    for (const fact of effective(declared, {}, [], circumstances).facts) {
      const value = known(fact, circumstances);
      if (value === undefined) continue;
      const written = writable(declared, value);
      if (!found.some((each) => declared.kind.equal(each, written))) found.push(written);
    }
  return found;
}

/** undefined where it is derived from a name that nobody knows. */
function known(fact: DefaultFact, circumstances: Circumstances): Value | undefined {
  const value = resolvedValue(fact, circumstances);
  const derived = typeof fact.value === "object" && fact.value !== null && "from" in fact.value;
  return derived && value === null ? undefined : value;
}

/**
 * The parameters by which a traveller's states are told from each other and from what somebody else did: those that
 * change, and the ground. Of a connector that comes or goes, all that is said of it.
 */
export function fieldsOf(organisation: Whole, traveller: Traveller): readonly string[] {
  const known = fields.get(traveller);
  if (known) return known;
  const found = telling(organisation, traveller);
  fields.set(traveller, found);
  return found;
}

const fields = new WeakMap<Traveller, readonly string[]>();

function telling(organisation: Whole, { side, states }: Traveller): readonly string[] {
  const there = states.filter((each) => each !== null);
  const whole = states.includes(null);
  return properties(side)
    .filter(({ name, kind }) => {
      if (kind.type === "credential") return false;
      if (groundFields[side].includes(name)) return true;
      if (whole) return there.some(({ explicit }) => Object.hasOwn(explicit, name));
      return there.some((state, index) => {
        const before = index === 0 ? undefined : there[index - 1];
        return before !== undefined && differs(organisation, before, state, name);
      });
    })
    .map(({ name }) => name);
}

/** Said alike, or by neither; the usual case, told without asking for defaults. */
function isUntouched(one: Connector, two: Connector, name: string): boolean {
  if (one.kind !== two.kind || one.usage !== two.usage) return false;
  if (one.unknown !== two.unknown && one.unknown.includes(name) !== two.unknown.includes(name))
    return false;
  return sameValue(one.explicit[name], two.explicit[name]);
}

/** Whether a parameter is another in two states of a connector; one that is unknown in one alone is. */
export function differs(
  organisation: Whole,
  one: Connector,
  two: Connector,
  name: string,
): boolean {
  if (one === two || isUntouched(one, two, name)) return false;
  const kind = parameter(one.kind, name)?.kind;
  const [a, b] = [expectedOf(organisation, one, name), expectedOf(organisation, two, name)];
  const [was, is] = [a?.values[0], b?.values[0]];
  if (was === undefined || is === undefined) return was !== is;
  return kind?.equal(was, is) !== true;
}
