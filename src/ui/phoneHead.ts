import { useEffect } from "react";

/** What the phone's top bar shows of the open place; without one it shows the name of the whole. */
export interface PhoneHead {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly back?: { readonly name: string; readonly go: () => void } | undefined;
}

let head: PhoneHead | null = null;
const watchers = new Set<() => void>();

function put(next: PhoneHead | null): void {
  head = next;
  for (const watcher of watchers) watcher();
}

/** Sets the phone's top bar while the component is shown; null leaves it as it is. */
export function usePhoneHead(next: PhoneHead | null): void {
  const title = next?.title;
  const detail = next?.detail;
  const backName = next?.back?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is seen counts as a change
  useEffect(() => {
    if (!next) return;
    put(next);
    return () => put(null);
  }, [title, detail, backName]);
}

export const phoneHeadStore = {
  get: () => head,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
};
