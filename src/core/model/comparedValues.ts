import { properties, type Side } from "../catalogue";
import type { Value } from "../values";
import { effectiveOf } from "./circumstances";
import type { Connector, Organisation } from "./organisation";

/** What is in force of one parameter in one of several connectors. */
export type ComparedValue =
  | { readonly is: "value"; readonly value: Value; readonly isExplicit: boolean }
  | { readonly is: "unknown" };

/** One parameter across several connectors, in their order. */
export interface ComparedRow {
  readonly parameter: string;
  readonly values: readonly ComparedValue[];
  /** Which of equal values each has: 0 for the most frequent one, which is what the others differ from. */
  readonly groups: readonly number[];
  readonly differs: boolean;
}

/**
 * Connectors of one side beside each other: for each parameter what is in force in each, by the catalogue's own
 * equality, and whether they differ. What is unknown differs from nothing: nobody knows. Rows in the catalogue's order.
 */
export function comparedValues(
  organisation: Pick<Organisation, "servers" | "version">,
  side: Side,
  connectors: readonly Connector[],
): readonly ComparedRow[] {
  const all = connectors.map((each) => effectiveOf(organisation, each));
  return properties(side).map(({ name, kind }) => {
    const values = all.map((each): ComparedValue => {
      const found = each[name];
      return !found || found.origin === "unknown"
        ? { is: "unknown" }
        : { is: "value", value: found.value, isExplicit: found.origin === "explicit" };
    });
    const groups = groupsOf(values, (a, b) => kind.equal(a, b));
    return { parameter: name, values, groups, differs: groups.some((each) => each > 0) };
  });
}

function groupsOf(
  values: readonly ComparedValue[],
  equal: (a: Value, b: Value) => boolean,
): readonly number[] {
  const kinds: { readonly value: Value; count: number }[] = [];
  const own = values.map((each) => {
    if (each.is === "unknown") return undefined;
    let found = kinds.find(({ value }) => equal(value, each.value));
    if (!found) {
      found = { value: each.value, count: 0 };
      kinds.push(found);
    }
    found.count += 1;
    return found;
  });
  const ranked = [...kinds].sort((a, b) => b.count - a.count);
  return own.map((each) => (each ? ranked.indexOf(each) : 0));
}
