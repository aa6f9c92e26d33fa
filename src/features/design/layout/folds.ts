type Fold = "explorer" | "dock";

const watchers = new Set<(which: Fold) => void>();

/** Folds or unfolds a panel from a key; the layout that is shown listens. */
export const foldSignals = {
  fold(which: Fold): void {
    for (const watcher of watchers) watcher(which);
  },
  watch(watcher: (which: Fold) => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
