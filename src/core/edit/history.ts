import type { Organisation } from "../model";
import { apply, type Edit } from "./edit";
import { squash } from "./squash";

/** What can be undone, oldest first, and what can be done again, next first. */
export interface History {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** The last step takes no more keystrokes in. */
  readonly sealed?: boolean;
}

export const emptyHistory: History = { past: [], future: [] };

/** An organisation with the way back to what it was. */
export interface Edited {
  readonly organisation: Organisation;
  readonly history: History;
}

/** Steps that are kept; the oldest are dropped. */
const most = 1000;

/** Makes the edit. It joins the step before where both are keystrokes in one field; an empty one leaves no step. */
export function record({ organisation, history }: Edited, edit: Edit, limit = most): Edited {
  if (edit.patches.length === 0) return { organisation, history };
  const last = history.past.at(-1);
  const joins = !history.sealed && last?.merge !== undefined && last.merge === edit.merge;
  const kept = joins
    ? [...history.past.slice(0, -1), ...present(squash(last, edit))]
    : [...history.past, edit];
  return {
    organisation: apply(organisation, edit.patches),
    history: { past: kept.slice(-limit), future: [] },
  };
}

/** Keystrokes that led back to where they began leave no step. */
const present = (edit: Edit): readonly Edit[] => (edit.patches.length > 0 ? [edit] : []);

/** The next keystroke begins a step of its own, as after leaving the field. */
export const seal = (history: History): History =>
  history.sealed ? history : { ...history, sealed: true };

/** One step back, with the edit that was taken back; undefined where there is none. */
export function undo({ organisation, history }: Edited): (Edited & { edit: Edit }) | undefined {
  const edit = history.past.at(-1);
  if (!edit) return undefined;
  return {
    edit,
    organisation: apply(organisation, edit.inverse),
    history: { past: history.past.slice(0, -1), future: [edit, ...history.future], sealed: true },
  };
}

/** One step forward again, with the edit that was made again; undefined where there is none. */
export function redo({ organisation, history }: Edited): (Edited & { edit: Edit }) | undefined {
  const [edit, ...future] = history.future;
  if (!edit) return undefined;
  return {
    edit,
    organisation: apply(organisation, edit.patches),
    history: { past: [...history.past, edit], future, sealed: true },
  };
}
