import type { Command } from "./command";

/** Keys, and what they do. */
export type LocalKey = readonly [keys: readonly string[], label: string];

/**
 * Keys that a part takes by itself while it has the focus, as entries of the registry: the sheet shows them, nothing
 * else runs them.
 */
export const localKeys = (group: string, keys: readonly LocalKey[]): readonly Command[] =>
  keys.map(([keys, label]) => ({
    id: `${group}: ${label}`,
    label,
    group,
    keys,
    hidden: true,
    when: () => false,
    run: () => false,
  }));
