import { useSyncExternalStore } from "react";
import { type Theme, themeStore } from "./theme";

/** The theme that is shown; change it with `chooseTheme`. */
export function useTheme(): Theme {
  return useSyncExternalStore(themeStore.watch, themeStore.get);
}
