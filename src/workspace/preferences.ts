import { useCallback, useSyncExternalStore } from "react";
import { localStorageOrNone } from "./browser";

/** How someone likes the screen: sizes, folds, styles. Kept on this machine where that is allowed, else in this tab. */

const prefix = "portolan.preference.";
const values = new Map<string, unknown>();
const listeners = new Set<() => void>();

function stored(key: string): unknown {
  try {
    const text = localStorageOrNone()?.getItem(prefix + key);
    return text === null || text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A preference as it was set last; `otherwise` where it was not, or is of another type than that. */
export function preference<T>(key: string, otherwise: T): T {
  if (!values.has(key)) values.set(key, stored(key));
  const value = values.get(key);
  const fits =
    value !== undefined && (otherwise === undefined || typeof value === typeof otherwise);
  return fits ? (value as T) : otherwise;
}

export function setPreference<T>(key: string, value: T): void {
  values.set(key, value);
  try {
    localStorageOrNone()?.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Full or denied: it holds for this tab.
  }
  for (const listener of [...listeners]) listener();
}

/** Calls back when a preference is set, in this tab or another. */
export function watchPreferences(listener: () => void): () => void {
  const fromOtherTab = ({ key }: StorageEvent): void => {
    if (!key?.startsWith(prefix)) return;
    values.delete(key.slice(prefix.length));
    listener();
  };
  listeners.add(listener);
  addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", fromOtherTab);
  };
}

/** A preference and the way to set it; all who use the key follow, in other tabs too. */
export function usePreference<T>(key: string, otherwise: T): readonly [T, (value: T) => void] {
  const value = useSyncExternalStore(watchPreferences, () => preference(key, otherwise));
  const set = useCallback((next: T) => setPreference(key, next), [key]);
  return [value, set];
}
