import { useCallback, useContext, useSyncExternalStore } from "react";
import { TakenWidth } from "./takenWidth";

/** True while the page matches, e.g. `(max-width: 767px)`; widths are those of the room that is left. */
export function useMediaQuery(query: string): boolean {
  const taken = useContext(TakenWidth);
  const asked = taken === 0 ? query : withMore(query, taken);
  const watch = useCallback(
    (changed: () => void) => {
      const media = matchMedia(asked);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [asked],
  );
  return useSyncExternalStore(watch, () => matchMedia(asked).matches);
}

const withMore = (query: string, taken: number): string =>
  query.replace(/(\d+)px/g, (_, pixels: string) => `${Number(pixels) + taken}px`);
