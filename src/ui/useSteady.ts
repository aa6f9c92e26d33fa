import { useRef } from "react";

/** The same function for as long as the component lives; it does what the last drawing said. For memoised children. */
export function useSteady<A extends readonly unknown[], R>(
  act: (...given: A) => R,
): (...given: A) => R {
  const latest = useRef(act);
  latest.current = act;
  return useRef((...given: A) => latest.current(...given)).current;
}
