import type { Edit } from "../core/edit";
import { workspaces } from "./current";

/** The way back from one edit, as the button of a line that tells of it. */
export interface UndoAction {
  readonly label: string;
  readonly run: () => void;
  readonly stands: {
    readonly now: () => boolean;
    readonly watch: (listener: () => void) => () => void;
  };
}

/**
 * Takes back the edit that was just made, and no other: it stands only while that edit is the latest of the open
 * workspace. `also` takes back what was changed beside the organisation. Undefined where nothing was changed.
 */
export function undoAction(edit: Edit, also?: () => void): UndoAction | undefined {
  const { id, history } = workspaces.getState();
  const latest = history.past.at(-1);
  const made = latest === edit;
  if (!made && !also) return undefined;
  const now = (): boolean => {
    const state = workspaces.getState();
    return state.id === id && state.role === "owner" && state.history.past.at(-1) === latest;
  };
  return {
    label: "Undo",
    stands: { now, watch: workspaces.subscribe },
    run: () => {
      if (!now()) return;
      if (made) workspaces.undo();
      also?.();
    },
  };
}
