import type { Database } from "../storage/database";

/** Where the progress of walkthroughs is kept. What comes out of it is not trusted. */
export interface ProgressStorage {
  all(): Promise<readonly unknown[]>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

const store = "walkthroughs";

/** In IndexedDB, beside the workspaces. */
export const indexedProgress = (database: () => Promise<Database>): ProgressStorage => ({
  all: async () => (await database()).getAll(store),
  put: async (key, value) => void (await (await database()).put(store, value, key)),
  remove: async (key) => (await database()).delete(store, key),
});

/** As long as the tab lives. */
export function memoryProgress(): ProgressStorage {
  const kept = new Map<string, unknown>();
  return {
    all: async () => [...kept.values()],
    put: async (key, value) => void kept.set(key, value),
    remove: async (key) => void kept.delete(key),
  };
}

/** The lasting one where the browser allows it, else memory; that is known after the first use. */
export function availableProgress(lasting: () => ProgressStorage): ProgressStorage {
  let chosen: Promise<ProgressStorage> | undefined;
  const choose = async (): Promise<ProgressStorage> => {
    try {
      const storage = lasting();
      await storage.all();
      return storage;
    } catch {
      return memoryProgress();
    }
  };
  const use = async <T>(act: (storage: ProgressStorage) => Promise<T>): Promise<T> => {
    chosen ??= choose();
    return act(await chosen);
  };
  return {
    all: () => use((storage) => storage.all()),
    put: (key, value) => use((storage) => storage.put(key, value)),
    remove: (key) => use((storage) => storage.remove(key)),
  };
}
