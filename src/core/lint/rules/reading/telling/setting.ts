import type { Fix, Phrase } from "../../../../finding";
import type { Connector } from "../../../../model";
import type { Value } from "../../../../values";

/** A fix that sets values of one connector, or of the one that was read; `undefined` takes a value back to its default. */
export function setting(
  of: Connector | { readonly connector: Connector },
  label: Phrase,
  safe: boolean,
  values: Readonly<Record<string, Value | undefined>>,
): Fix {
  const { id } = "connector" in of ? of.connector : of;
  return {
    label,
    safe,
    changes: Object.entries(values).map(([parameter, value]) => ({
      connector: id,
      parameter,
      value,
    })),
  };
}

/** Flags in canonical order with some added; None gives way to them. */
export const withFlags = (flags: readonly string[], added: readonly string[]): readonly string[] =>
  [...new Set([...flags.filter((each) => each !== "None"), ...added])].sort();

/** Flags without some; None where nothing is left. */
export function withoutFlags(
  flags: readonly string[],
  taken: readonly string[],
): readonly string[] {
  const left = flags.filter((each) => !taken.includes(each));
  return left.length > 0 ? left : ["None"];
}
