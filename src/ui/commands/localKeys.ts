import { useEffect } from "react";
import type { Command } from "./command";
import { addCommands } from "./commandStore";

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

/** Shows keys in the sheet while the component is shown; the list must be the same one each time. */
export function useLocalKeys(keys: readonly Command[]): void {
  useEffect(() => addCommands(keys), [keys]);
}
