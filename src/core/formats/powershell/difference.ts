import { type Circumstances, type Parameter, properties } from "../../catalogue";
import type { Connector } from "../../model";
import { withGroups } from "./groups";
import { defaultOf, inForce, type Stated, said, statedOf, writable } from "./stated";

export interface Difference {
  /** What Set- has to carry. */
  readonly stated: readonly Stated[];
  /** Explicit values that were taken away and whose default no source says: they stay as they are. */
  readonly stays: readonly Parameter[];
}

/**
 * What changes a deployed connector into the designed one: values that differ, values whose explicit
 * form was taken away as their default, and what Exchange wants to see beside them.
 */
export function differenceOf(
  connector: Connector,
  deployed: Connector,
  circumstances: Circumstances,
  full: boolean,
): Difference {
  const stated = new Map<string, Stated>();
  const stays: Parameter[] = [];
  for (const declared of properties(connector.kind)) {
    const { name, kind } = declared;
    const before = said(deployed, declared);
    const now = said(connector, declared);
    if (now !== undefined) {
      if (before === undefined || !kind.equal(before, now))
        stated.set(name, { parameter: declared, value: now });
    } else if (before !== undefined && !connector.unknown.includes(name)) {
      const value = defaultOf(declared, circumstances);
      if (value === undefined) stays.push(declared);
      else if (!kind.equal(before, writable(declared, value)))
        stated.set(name, {
          parameter: declared,
          value,
          because: `${name} goes back to its default, ${kind.show(value)}.`,
        });
    }
  }
  if (connector.kind === "send") {
    const was = (name: string) => inForce(deployed, name, circumstances);
    const is = (name: string) => inForce(connector, name, circumstances);
    withGroups(stated, was, is);
  }
  if (full && stated.size > 0)
    for (const each of statedOf(connector, circumstances, true))
      if (!stated.has(each.parameter.name)) stated.set(each.parameter.name, each);
  return { stated: inFormOrder(connector, stated), stays };
}

const inFormOrder = (connector: Connector, stated: ReadonlyMap<string, Stated>): Stated[] =>
  properties(connector.kind).flatMap(({ name }) => stated.get(name) ?? []);
