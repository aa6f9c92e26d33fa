import { useSyncExternalStore } from "react";
import { workspaces } from "./current";
import type { Saved, WorkspaceState } from "./state";
import type { Store } from "./store";

/** For how long all has to be stored before it is said, in milliseconds: a typist's pause is shorter. */
const calm = 400;

/**
 * How far the workspace is stored, to be read by people: *saving* is said at once, *saved* only when it has been so for
 * a moment, so that the words do not change with every key. Never says saved before it is.
 */
export function calmSaved(
  source: Pick<Store<WorkspaceState>, "getState" | "subscribe">,
): Pick<Store<Saved>, "getState" | "subscribe"> {
  let told = source.getState().saved;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = (saved: Saved): void => {
    if (saved === told || (saved.is === "saving" && told.is === "saving")) return;
    told = saved;
    for (const listener of [...listeners]) listener();
  };
  source.subscribe(() => {
    const { saved } = source.getState();
    const waits = saved.is === "saved" && told.is === "saving";
    if (waits && timer !== undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (!waits) tell(saved);
    else
      timer = setTimeout(() => {
        timer = undefined;
        tell(source.getState().saved);
      }, calm);
  });
  return {
    getState: () => told,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const shown = calmSaved(workspaces);

/** How far the open workspace is stored. */
export const useSaved = (): Saved => useSyncExternalStore(shown.subscribe, shown.getState);
