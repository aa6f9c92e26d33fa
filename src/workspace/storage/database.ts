import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Head, PartRecord } from "./storage";

type Row = PartRecord & { readonly workspace: string };

export interface Schema extends DBSchema {
  workspaces: { key: string; value: Head };
  /** One record a server, connector, certificate …, so that a keystroke writes little. */
  parts: { key: [string, string, string]; value: Row };
  /** Records that could not be read back, kept as they were found. */
  setAside: { key: number; value: Row };
  /** How far walkthroughs are, one record each; not trusted when it is read back. */
  walkthroughs: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

let refused = false;

/** No database is opened or made any more: everything was forgotten, and nothing is to come back by itself. */
export function refuseDatabases(): void {
  refused = true;
}

export const refusedDatabases = (): boolean => refused;

/** Opens the database, making it at first; opens it again when the browser has closed it. */
export function database(name: string): () => Promise<Database> {
  if (!globalThis.indexedDB) throw new Error("This browser has no IndexedDB.");
  let open: Promise<Database> | undefined;
  const reset = () => {
    open = undefined;
  };
  return () => {
    if (refused) return Promise.reject(new Error("Everything on this machine was forgotten."));
    open ??= openDB<Schema>(name, 2, {
      upgrade(made, before) {
        if (before < 1) {
          made.createObjectStore("workspaces", { keyPath: "id" });
          made.createObjectStore("parts", { keyPath: ["workspace", "part", "id"] });
          made.createObjectStore("setAside", { autoIncrement: true });
        }
        if (before < 2) made.createObjectStore("walkthroughs");
      },
      // A newer version of the app waits in another tab: let it.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        reset();
      },
      terminated: reset,
    }).catch((error: unknown) => {
      reset();
      throw error;
    });
    return open;
  };
}
