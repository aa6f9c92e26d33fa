/** A dialog of the Design place that something asked for. */
export type Asked =
  | { readonly dialog: "new"; readonly server?: string }
  | { readonly dialog: "duplicate"; readonly connector: string }
  | { readonly dialog: "several" | "uses" | "certificate" | "copy-server" };

let asked: Asked | null = null;
const watchers = new Set<() => void>();

/** Opens a dialog, from wherever: a menu, a key, the palette; null closes it. */
export function askFor(next: Asked | null): void {
  asked = next;
  for (const watcher of watchers) watcher();
}

export const askedStore = {
  get: () => asked,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
