/*
 * A private session stores nothing: the page takes away from itself what it could store in, before anything asks for
 * it, and goes on as in a browser that denies storage. The mark is the tab's own name, which is on no disk.
 * First import of the page, beside workers/noEval.
 */
const mark = "portolan-private";

/** `#private` behind the address begins one: for the bookmark of a shared machine. */
if (typeof window === "object" && location.hash === "#private") {
  window.name = mark;
  history.replaceState(null, "", location.pathname);
}

/** Whether this tab stores nothing. */
export const isPrivate = (): boolean => typeof window === "object" && window.name === mark;

if (isPrivate()) {
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, { configurable: true, get: () => undefined });
  // A tab that lasted longer than the session would hold on to what it knows.
  addEventListener("beforeunload", (event) => {
    if (leaving) return;
    event.preventDefault();
  });
}

let leaving = false;

/** Begins or ends a private session, in this tab: the page starts anew. */
export function setPrivate(on: boolean): void {
  leaving = true;
  window.name = on ? mark : "";
  history.replaceState(null, "", location.protocol === "file:" ? location.pathname : "/");
  location.reload();
}
