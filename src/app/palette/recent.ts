const key = "portolan.recent";
const kept = 12;

/** Ids of what was run last from the palette, newest first. */
export function recentEntries(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function rememberEntry(id: string): void {
  try {
    const next = [id, ...recentEntries().filter((each) => each !== id)].slice(0, kept);
    localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Without storage nothing is recent.
  }
}
