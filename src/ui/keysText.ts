const apple: Record<string, string> = {
  Ctrl: "⌘",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Backspace: "⌫",
};

/** True where Ctrl is written ⌘. */
export function isApple(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** `Ctrl Shift Z` as this machine writes it: keys apart by a space. */
export function keysText(keys: string, mac = isApple()): string {
  if (!mac) return keys;
  return keys
    .split(" ")
    .map((key) => apple[key] ?? key)
    .join(" ");
}
