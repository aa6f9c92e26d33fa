import type { Value } from "../values";

/** The members of a list; none where there is no list. */
export const rows = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value : [];

/** The same members, in whatever order. */
export function sameSetOf(a: Value | undefined, b: Value | undefined): boolean {
  const [these, those] = [new Set(rows(a)), new Set(rows(b))];
  return these.size === those.size && rows(a).every((row) => those.has(row));
}

/** The rows of both, each once, those of the first in front. */
export const unionOfRows = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a, ...b]),
];

/** The rows of the first that the second has too. */
export function commonRows(a: readonly string[], b: readonly string[]): readonly string[] {
  const those = new Set(b);
  return a.filter((row) => those.has(row));
}
