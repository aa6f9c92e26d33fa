/**
 * What a connector property can hold, in the canonical form of the command line (docs/cli.md):
 * booleans, numbers (counts, ports, sizes in bytes), text (time spans as `d.hh:mm:ss`, names,
 * "Unlimited"), and lists of text. `null` is "given, and empty"; a property that is absent was not given.
 */
export type Value = boolean | number | string | readonly string[] | null;

/** Deep equality of two canonical values; lists compare in order. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, index) => item === b[index]);
}
