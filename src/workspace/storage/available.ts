import { memoryStorage } from "./memory";
import type { Storage } from "./storage";

/**
 * The lasting storage where the browser allows it, else memory. Whether it does is known after the first
 * use: some browsers offer IndexedDB and refuse to open it.
 */
export function availableStorage(lasting: () => Storage): Storage {
  let chosen: Promise<Storage> | undefined;
  let works = true;
  const choose = async (): Promise<Storage> => {
    try {
      const storage = lasting();
      await storage.list();
      return storage;
    } catch {
      works = false;
      return memoryStorage();
    }
  };
  const use = async <T>(act: (storage: Storage) => Promise<T>): Promise<T> => {
    chosen ??= choose();
    return act(await chosen);
  };
  return {
    get lasting() {
      return works;
    },
    list: () => use((storage) => storage.list()),
    read: (id, only) => use((storage) => storage.read(id, only)),
    create: (stored) => use((storage) => storage.create(stored)),
    write: (id, revision, change) => use((storage) => storage.write(id, revision, change)),
    claim: (id, writer) => use((storage) => storage.claim(id, writer)),
    setAside: (id, parts) => use((storage) => storage.setAside(id, parts)),
    mark: (id, marks) => use((storage) => storage.mark(id, marks)),
    purge: (before) => use((storage) => storage.purge(before)),
  };
}
