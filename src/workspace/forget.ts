import { workspaces } from "./current";
import { refuseDatabases } from "./storage/database";

/** Everything of ours begins with it, as other pages may share the place: all files of a disk do. */
const ours = "portolan";
const channel = "portolan-forget";

/** Milliseconds in which other tabs put away what they hold. */
const forOthers = 300;

/** Databases by name, where a browser does not list them. */
const known = ["portolan", "portolan-files"];

/** This tab is the one that forgets. */
let forgetting = false;

/**
 * Removes all that this browser holds of Portolan: organisations, preferences, progress, the copy for working
 * offline. Other tabs are told first, so that none of them writes it anew. Throws where something stays, and says what.
 */
export async function forgetEverything(): Promise<void> {
  forgetting = true;
  await removeAll().finally(() => {
    forgetting = false;
  });
}

async function removeAll(): Promise<void> {
  if (typeof BroadcastChannel === "function") {
    const line = new BroadcastChannel(channel);
    line.postMessage("forget");
    line.close();
  }
  await putAway();
  await new Promise((heard) => setTimeout(heard, forOthers));
  for (const name of await databaseNames()) await removeDatabase(name);
  for (const storage of [globalThis.localStorage, globalThis.sessionStorage])
    for (const key of Object.keys(storage ?? {})) if (key.startsWith(ours)) storage.removeItem(key);
  for (const name of (await globalThis.caches?.keys()) ?? [])
    if (name.startsWith(ours)) await caches.delete(name);
  for (const each of (await navigator.serviceWorker?.getRegistrations()) ?? [])
    await each.unregister();
}

/** Stores what is left and opens nothing any more. */
async function putAway(): Promise<void> {
  await workspaces.close();
  refuseDatabases();
}

/** Calls when another tab forgets everything. */
export function watchForgetting(onForgotten: () => void): void {
  if (typeof BroadcastChannel !== "function") return;
  const line = new BroadcastChannel(channel);
  line.onmessage = () => {
    // A tab hears itself too, and has yet to remove what it is about to say is gone.
    if (forgetting) return;
    void putAway().finally(onForgotten);
  };
}

async function databaseNames(): Promise<readonly string[]> {
  if (!globalThis.indexedDB) return [];
  const listed = await indexedDB.databases?.().catch(() => undefined);
  const names = listed?.map(({ name }) => name ?? "") ?? known;
  return names.filter((name) => name.startsWith(ours));
}

/** Other tabs close their connections when they hear of it; one that does not is waited for as long as this. */
const patience = 5000;

const removeDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error("Another tab holds on to what is stored. Close it and try again.")),
      patience,
    );
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(new Error(`What is stored could not be removed: ${request.error?.message ?? name}.`));
    };
  });
