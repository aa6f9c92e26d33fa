import type { Dependencies } from "./dependencies";
import { availableProgress, indexedProgress } from "./practice/progressStorage";
import { rescueIn } from "./rescue";
import { availableStorage } from "./storage/available";
import { database } from "./storage/database";
import { indexedStorage } from "./storage/indexed";
import { openMessages } from "./tabs/messages";
import type { Workspaces } from "./workspaces";

let shared: ReturnType<typeof database> | undefined;

/** One connection a tab. */
const opened = () => {
  shared ??= database("portolan");
  return shared;
};

/** What the progress of walkthroughs takes from the browser. */
export const practiceDependencies = () => ({
  storage: availableProgress(() => indexedProgress(opened())),
  messages: openMessages(newId(), "portolan practice"),
  now: Date.now,
});

/** What this browser offers; what it lacks or denies is done without. */
export const browserDependencies = (): Dependencies => ({
  storage: availableStorage(() => indexedStorage(opened())),
  messages: openMessages(newId(), "portolan"),
  locks: typeof navigator === "undefined" ? undefined : navigator.locks,
  rescue: rescueIn(localStorageOrNone()),
  now: Date.now,
  newId,
  delay: 500,
  retryAfter: 5000,
  patience: 1500,
});

/** 128 random bits; randomUUID is missing where a page comes over plain HTTP from another machine. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (each) =>
    each.toString(36).padStart(7, "0"),
  ).join("");

/** Reading the property alone throws where cookies are blocked. */
export function localStorageOrNone(): globalThis.Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** What is typed after a field was left is a step of its own to undo, however soon it comes. */
export const sealWhenLeft = ({ seal }: Pick<Workspaces, "seal">): void =>
  document.addEventListener("focusout", seal);

/** Stores what is left when the page is put away or closed. */
export function storeBeforeLeaving({ hide }: Pick<Workspaces, "hide">): void {
  addEventListener("pagehide", hide);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") hide();
  });
}
