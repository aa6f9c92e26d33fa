import "fake-indexeddb/auto";
import type { Dependencies } from "../workspace/dependencies";
import { rescueIn } from "../workspace/rescue";
import { database } from "../workspace/storage/database";
import { indexedStorage } from "../workspace/storage/indexed";
import type { Storage } from "../workspace/storage/storage";
import { openMessages } from "../workspace/tabs/messages";
import { createWorkspaces, type Workspaces } from "../workspace/workspaces";
import { fakeLocks } from "./locks";

/** A browser with one database, in which tabs are opened and killed. */
export interface FakeBrowser {
  readonly storage: Storage;
  readonly locks: LockManager | undefined;
  /** Name of the channel between its tabs. */
  readonly channel: string;
  tab(change?: Partial<Dependencies>): Workspaces;
  /** Makes a tab that can be killed: after that it writes nothing and answers nobody, and its locks are free. */
  mortalTab(): { readonly tab: Workspaces; kill(): void };
}

let browsers = 0;

export function fakeBrowser({ withLocks = true } = {}): FakeBrowser {
  browsers += 1;
  const name = `portolan test ${browsers}`;
  const locks = withLocks ? fakeLocks() : undefined;
  const notes = fakeLocalStorage();
  const open = () => indexedStorage(database(name));
  let tabs = 0;
  let ids = 0;
  const dependencies = (): Dependencies => {
    tabs += 1;
    return {
      storage: open(),
      messages: openMessages(`tab${tabs}`, name),
      locks,
      rescue: rescueIn(notes),
      now: Date.now,
      newId: () => {
        ids += 1;
        return `id${ids}`;
      },
      delay: 20,
      retryAfter: 40,
      patience: 200,
    };
  };
  return {
    storage: open(),
    locks,
    channel: name,
    tab: (change) => createWorkspaces({ ...dependencies(), ...change }),
    mortalTab: () => {
      const given = dependencies();
      let dead = false;
      const deaths: (() => void)[] = [];
      const forever =
        <A extends unknown[], T>(act: (...given: A) => Promise<T>) =>
        (...args: A): Promise<T> =>
          dead ? new Promise<T>(() => undefined) : act(...args);
      const mortalLocks = locks && {
        ...locks,
        request: (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
          const gone = new Promise<unknown>((resolve) => deaths.push(() => resolve(undefined)));
          return locks.request(name, options, (lock) => Promise.race([callback(lock), gone]));
        },
      };
      const { storage } = given;
      const tab = createWorkspaces({
        ...given,
        storage: { ...storage, write: forever(storage.write) },
        locks: mortalLocks as LockManager | undefined,
      });
      return {
        tab,
        kill: () => {
          dead = true;
          given.messages.close();
          for (const die of deaths) die();
        },
      };
    },
  };
}

/** localStorage of one browser. */
function fakeLocalStorage(): globalThis.Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
