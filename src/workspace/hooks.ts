import { useRef, useSyncExternalStore } from "react";
import type { Edit } from "../core/edit";
import type { Organisation } from "../core/model";
import { workspaces } from "./current";
import type { WorkspaceState } from "./state";

/** Something of the open workspace. The component is drawn again only when what the selector answers changes. */
export function useWorkspaceState<T>(selector: (state: WorkspaceState) => T): T {
  const last = useRef<{ state: WorkspaceState; selector: unknown; value: T }>(undefined);
  return useSyncExternalStore(workspaces.subscribe, () => {
    const state = workspaces.getState();
    const known = last.current;
    if (known && known.state === state && known.selector === selector) return known.value;
    const value = selector(state);
    last.current = { state, selector, value };
    return value;
  });
}

/** Something of the organisation that is open; an empty one where none is. */
export const useOrganisation = <T>(selector: (organisation: Organisation) => T): T =>
  useWorkspaceState((state) => selector(state.organisation));

/** Nothing can be changed here: another tab writes, or nothing is open. */
export const useReadOnly = (): boolean =>
  useWorkspaceState(({ role, phase }) => role === "reader" || phase !== "open");

/** The labels of what undo and redo would do; null where there is nothing. */
export const useUndoLabel = (): string | null =>
  useWorkspaceState(({ history }) => history.past.at(-1)?.label ?? null);
export const useRedoLabel = (): string | null =>
  useWorkspaceState(({ history }) => history.future[0]?.label ?? null);

/** The state at this moment, for handlers. */
export const workspaceNow = (): WorkspaceState => workspaces.getState();

/** Makes an edit of the open workspace; undefined where it can only be read. */
export const run = <E extends Edit>(command: (organisation: Organisation) => E): E | undefined =>
  workspaces.run(command);
export const undo = (): Edit | undefined => workspaces.undo();
export const redo = (): Edit | undefined => workspaces.redo();
