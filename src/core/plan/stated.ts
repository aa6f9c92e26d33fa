import {
  type Circumstances,
  effective,
  type Parameter,
  parameter as parameterOf,
  properties,
} from "../catalogue";
import { type Connector, circumstancesOf, type Organisation } from "../model";
import { sameValue, type Value } from "../values";

/** One value that a command is to carry, with what a person should know of it. */
export interface Stated {
  readonly parameter: Parameter;
  readonly value: Value;
  readonly because?: string;
}

/** An imported connector has no usage, and what a usage sets is unknown; made anew it is made as Custom. */
export function circumstancesMaking(
  organisation: Organisation,
  connector: Connector,
): Circumstances {
  const circumstances = circumstancesOf(organisation, connector);
  return { ...circumstances, usage: circumstances.usage ?? "Custom" };
}

/** The explicit value as a script writes it; undefined where the design does not say it. */
export function said(connector: Connector, declared: Parameter): Value | undefined {
  if (!Object.hasOwn(connector.explicit, declared.name)) return undefined;
  const value = connector.explicit[declared.name];
  return value === undefined ? undefined : writable(declared, value);
}

/** The value in force; undefined where it is unknown. */
export function inForce(
  connector: Connector,
  name: string,
  circumstances: Circumstances,
): Value | undefined {
  const declared = parameterOf(connector.kind, name);
  if (!declared) return undefined;
  const found = effective(declared, connector.explicit, connector.unknown, circumstances);
  return found.origin === "unknown" ? undefined : writable(declared, found.value);
}

/** The value that New- gives of itself; undefined where no source says it. */
export function defaultOf(declared: Parameter, circumstances: Circumstances): Value | undefined {
  const found = effective(declared, {}, [], circumstances);
  return found.origin === "unknown" ? undefined : found.value;
}

/**
 * What the design says of a connector, in the order of the form: explicit values, those that a
 * script always states, and those that the usage of `circumstances` would set otherwise than none
 * does (R33); with `full` every value that is in force and known.
 */
export function statedOf(
  connector: Connector,
  circumstances: Circumstances,
  full: boolean,
): Stated[] {
  const all: Stated[] = [];
  const own = { ...circumstances, usage: connector.usage };
  for (const declared of properties(connector.kind)) {
    if (Object.hasOwn(connector.explicit, declared.name)) {
      const value = said(connector, declared);
      if (value !== undefined) all.push({ parameter: declared, value });
      continue;
    }
    const value = inForce(connector, declared.name, own);
    if (value === undefined) continue;
    const wanted =
      always(declared, circumstances) ||
      (full && applies(declared, circumstances)) ||
      !sameValue(value, inForce(connector, declared.name, circumstances) ?? null);
    if (wanted) all.push({ parameter: declared, value });
  }
  return all;
}

/** Where the catalogue says that a script states it although nobody did, always or for some usages. */
const always = ({ alwaysWritten }: Parameter, { usage }: Circumstances): boolean =>
  alwaysWritten === true || (usage !== undefined && alwaysWritten?.includes(usage) === true);

const applies = (declared: Parameter, { role, version }: Circumstances): boolean =>
  !declared.reserved &&
  declared.versions.includes(version) &&
  (declared.edge === undefined || (declared.edge === "only") === (role === "Edge"));

/** Custom tells that rights were granted one by one; no cmdlet takes it (documents differ, so it is never written). */
export function writable(declared: Parameter, value: Value): Value {
  if (declared.name !== "PermissionGroups" || !Array.isArray(value)) return value;
  const groups = value.filter((each: string) => each !== "Custom");
  return groups.length === 0 ? ["None"] : groups;
}

/** Nothing said: null, empty text, an empty list, flags with none set. */
export function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return (
    Array.isArray(value) && (value.length === 0 || (value.length === 1 && value[0] === "None"))
  );
}
