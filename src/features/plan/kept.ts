import { useMemo } from "react";
import { useWorkspaceState } from "../../workspace/hooks";
import { preference, usePreference, watchPreferences } from "../../workspace/preferences";
import type { UndoAction } from "../../workspace/undoAction";

const none: readonly string[] = [];

/**
 * A set of names that is kept for the open organisation on this machine: steps left out, risks accepted. To choose
 * others answers the way back, which stands only until others are chosen again.
 */
export function useKept(
  what: "leftOut" | "accepted",
): readonly [ReadonlySet<string>, (next: Iterable<string>) => UndoAction] {
  const id = useWorkspaceState((state) => state.id) ?? "";
  const key = `plan.${what}.${id}`;
  const [list, set] = usePreference<readonly string[]>(key, none);
  const names = useMemo(() => new Set(Array.isArray(list) ? list : none), [list]);
  const choose = (next: Iterable<string>): UndoAction => {
    const chosen = [...next];
    set(chosen);
    const now = () => preference(key, none) === chosen;
    return {
      label: "Undo",
      stands: { now, watch: watchPreferences },
      run: () => {
        if (now()) set([...names]);
      },
    };
  };
  return [names, choose];
}
