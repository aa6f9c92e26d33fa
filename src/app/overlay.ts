import { useSyncExternalStore } from "react";

/** What lies over the place; one at a time. */
export type Overlay = "palette" | "shortcuts" | "organisations" | null;

let overlay: Overlay = null;
const watchers = new Set<() => void>();

export function showOverlay(next: Overlay): void {
  overlay = next;
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useOverlay(): Overlay {
  return useSyncExternalStore(watch, () => overlay);
}
