import { toast } from "../ui/toast";
import { trustedScript } from "../workers/start";
import { isPrivate } from "../workspace/privacy";

/** What is used of a registration; tests give their own. */
export interface Registration extends EventTarget {
  readonly active: object | null;
  readonly waiting: Pick<ServiceWorker, "postMessage"> | null;
  readonly installing: (EventTarget & { readonly state: string }) | null;
}

/**
 * Keeps the app at hand without a network, from the second visit on, and tells when there is a newer version. A file
 * is offline as it is, a private session stores nothing, and development changes with every save.
 */
export function workOffline(): void {
  const keepers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!keepers || location.protocol === "file:" || isPrivate() || import.meta.env.DEV) return;
  let reloading = false;
  const known = keepers.controller !== null;
  keepers.addEventListener("controllerchange", () => {
    // The first keeper takes over a page that is as new as it is.
    if (!known || reloading) return;
    reloading = true;
    location.reload();
  });
  const register = () =>
    keepers.register(trustedScript("/offline.js")).then(tellUpdates, () => undefined);
  if (document.readyState === "complete") void register();
  else addEventListener("load", () => void register(), { once: true });
}

/** Says that a newer version waits, once for each, and lets a person choose when to change to it. */
export function tellUpdates(registration: Registration | undefined): void {
  // Some browsers are told to register nothing, and answer so.
  if (!registration) return;
  const tell = (): void => {
    const { active, waiting } = registration;
    // The very first one waits for a moment too: without one at work there is none that it would be newer than.
    if (!waiting || !active) return;
    toast("A newer Portolan is ready.", {
      stays: true,
      action: { label: "Change to it", run: () => waiting.postMessage("take over") },
    });
  };
  tell();
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed") tell();
    });
  });
}
