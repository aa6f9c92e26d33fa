import type { Command } from "./command";

/** All commands that exist now; places add theirs while they are shown. */
let commands: readonly Command[] = [];
const watchers = new Set<() => void>();

function put(next: readonly Command[]): void {
  commands = next;
  for (const watcher of watchers) watcher();
}

/** Adds commands; one with the same id stands before the older one. Returns the removal. */
export function addCommands(added: readonly Command[]): () => void {
  put([...added, ...commands]);
  return () => {
    const gone = new Set(added);
    put(commands.filter((command) => !gone.has(command)));
  };
}

export const commandStore = {
  get: () => commands,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
