import { type Connector, effectiveOf, type Organisation } from "../model";
import type { Value } from "../values";

/** Effective values of one connector; undefined is unknown, which is neither no nor empty. */
export interface Reading {
  value(parameter: string): Value | undefined;
  /** A list, empty where the value is empty or unknown. */
  list(parameter: string): readonly string[];
  known(parameter: string): boolean;
}

/** Reads a connector of the organisation through its defaults. */
export function readingOf(organisation: Organisation, connector: Connector): Reading {
  const inForce = effectiveOf(organisation, connector);
  const value = (parameter: string): Value | undefined => {
    const each = inForce[parameter];
    return each && each.origin !== "unknown" ? each.value : undefined;
  };
  return {
    value,
    known: (parameter) => value(parameter) !== undefined,
    list: (parameter) => {
      const said = value(parameter);
      return Array.isArray(said) ? said : [];
    },
  };
}
