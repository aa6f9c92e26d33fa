import { type Circumstances, type Effective, resolvedValue } from "../catalogue";
import type { Value } from "../values";
import { circumstancesOf, effectiveOf } from "./circumstances";
import type { Connector, Organisation } from "./organisation";

const kept = new WeakMap<object, Map<string, Value | undefined>>();

/**
 * The value that simulation, exposure and rules go by: the one in force, and where an import did not show it,
 * the default that it would have. undefined = neither is known.
 */
export function assumedValue(
  organisation: Pick<Organisation, "servers" | "version">,
  connector: Connector,
  parameter: string,
): Value | undefined {
  const values = effectiveOf(organisation, connector);
  let known = kept.get(values);
  if (!known) {
    known = new Map();
    kept.set(values, known);
  }
  if (known.has(parameter)) return known.get(parameter);
  const value = inForceOrDefault(values[parameter], circumstancesOf(organisation, connector));
  known.set(parameter, value);
  return value;
}

function inForceOrDefault(
  effective: Effective | undefined,
  circumstances: Circumstances,
): Value | undefined {
  if (effective === undefined) return undefined;
  if (effective.origin !== "unknown") return effective.value;
  const fact = effective.facts[0];
  return fact && resolvedValue(fact, circumstances);
}
