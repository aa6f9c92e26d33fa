export type Theme = "light" | "dark";
/** `system` follows the machine and is the default. */
export type ThemeChoice = Theme | "system";

/* public/theme.js reads the same key before the first paint. */
const key = "portolan.theme";
const watchers = new Set<() => void>();

function systemIsDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

export function themeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return stored === "dark" || stored === "light" ? stored : "system";
  } catch {
    return "system";
  }
}

/** What is shown now. */
export function shownTheme(): Theme {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

function show(): void {
  const choice = themeChoice();
  document.documentElement.dataset.theme =
    choice === "system" ? (systemIsDark() ? "dark" : "light") : choice;
  for (const watcher of watchers) watcher();
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Storage can be switched off; the choice then lasts until the page is closed.
    document.documentElement.dataset.theme = choice === "system" ? shownTheme() : choice;
    for (const watcher of watchers) watcher();
    return;
  }
  show();
}

export const themeStore = {
  get: shownTheme,
  watch(watcher: () => void): () => void {
    watchers.add(watcher);
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", show);
    return () => {
      watchers.delete(watcher);
      system.removeEventListener("change", show);
    };
  },
};
