let count = 0;
const watchers = new Set<() => void>();

/** How often a field was asked for: the same problem chosen twice leads to its field twice. */
export const focusAsked = {
  get: () => count,
  ask(): void {
    count += 1;
    for (const watcher of watchers) watcher();
  },
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
