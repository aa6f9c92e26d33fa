import { useRef } from "react";

/** A value that stays the same object as long as it says the same; what depends on it is then not drawn again. */
export function useSame<T>(value: T, same: (a: T, b: T) => boolean): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}
