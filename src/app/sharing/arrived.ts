import { useSyncExternalStore } from "react";
import { isLink } from "../../core/formats/link";

/*
 * A design that came in the address. It is taken out of the address at once, so that a reload does not ask again
 * and the history holds no copy of it for longer than it has to; nothing else is done with it unasked.
 */
let fragment: string | null = null;
const watchers = new Set<() => void>();

function put(next: string | null): void {
  fragment = next;
  for (const watcher of watchers) watcher();
}

/** Looks whether the address holds a design, and takes it out. Before the router reads the address. */
export function takeFromAddress(): boolean {
  if (!isLink(location.hash)) return false;
  const taken = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
  put(taken);
  return true;
}

/** Also where a link is put into the address of a page that is open. */
export function watchAddress(onTaken: () => void): void {
  addEventListener(
    "hashchange",
    (event) => {
      if (!takeFromAddress()) return;
      // It is no place: the router need not hear of it.
      event.stopImmediatePropagation();
      onTaken();
    },
    { capture: true },
  );
}

export const dropArrived = (): void => put(null);

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The fragment that waits to be looked at; null where there is none. */
export const useArrived = (): string | null => useSyncExternalStore(watch, () => fragment);

takeFromAddress();
