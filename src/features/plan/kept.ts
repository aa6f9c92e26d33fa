import { useMemo } from "react";
import { useWorkspaceState } from "../../workspace/hooks";
import { usePreference } from "../../workspace/preferences";

const none: readonly string[] = [];

/** A set of names that is kept for the open organisation on this machine: steps left out, risks accepted. */
export function useKept(
  what: "leftOut" | "accepted",
): readonly [ReadonlySet<string>, (next: Iterable<string>) => void] {
  const id = useWorkspaceState((state) => state.id) ?? "";
  const [list, set] = usePreference<readonly string[]>(`plan.${what}.${id}`, none);
  const names = useMemo(() => new Set(Array.isArray(list) ? list : none), [list]);
  return [names, (next) => set([...next])];
}
