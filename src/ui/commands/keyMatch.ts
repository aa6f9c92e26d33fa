/** What of a keyboard event matters here; a KeyboardEvent is one. */
export interface Stroke {
  readonly key: string;
  readonly code?: string | undefined;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = new Set(["Ctrl", "Shift", "Alt"]);
const named: Record<string, string> = {
  Space: " ",
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
};

/** `Ctrl Shift Z` is one stroke, `g d` two. */
export function strokesOf(keys: string): readonly string[] {
  const parts = keys.split(" ");
  return parts.length > 1 && !modifiers.has(parts[0] ?? "") ? parts : [keys];
}

/** Does the event press `keys`? On a Mac, Ctrl is the command key. */
export function pressed(keys: string, event: Stroke, mac: boolean): boolean {
  const parts = keys.split(" ");
  const key = parts.pop() ?? "";
  const wanted = named[key] ?? key;
  const ctrl = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  if (other || ctrl !== parts.includes("Ctrl") || event.altKey !== parts.includes("Alt"))
    return false;
  // A sign such as ? or + needs Shift on some keyboards and not on others.
  const isSign = wanted.length === 1 && !/[\p{L}]/u.test(wanted);
  if (!isSign && event.shiftKey !== parts.includes("Shift")) return false;
  return event.key.toLowerCase() === wanted.toLowerCase();
}

/** A letter or sign alone: only where no text is typed, and can be switched off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const first = strokesOf(keys)[0] ?? "";
  return first.length === 1;
}
