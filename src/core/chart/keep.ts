import { sameItems } from "../values";

/** What was made, and of which parts: of the same parts the same thing is given back. */
export interface Kept<T> {
  readonly from: readonly unknown[];
  readonly made: T;
}

/** What is kept under a key, by objects as long as they live, or by names. */
interface Store<K, T> {
  get(key: K): Kept<T> | undefined;
  set(key: K, kept: Kept<T>): unknown;
}

/** A value made once of the same parts; the store holds it as long as its key lives. */
export function keep<K, T>(store: Store<K, T>, key: K, from: readonly unknown[], make: () => T): T {
  const kept = store.get(key);
  if (kept && sameItems(kept.from, from)) return kept.made;
  const made = make();
  store.set(key, { from, made });
  return made;
}
