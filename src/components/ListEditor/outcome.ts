import type { ListKind } from "../../core/catalogue";

/**
 * The list that rows of text mean. `all` is false when some row cannot be read: then the texts are
 * held as a draft. Empty rows mean nothing; a row that repeats another is left out once it is read.
 */
export function understoodItems(
  kind: ListKind,
  texts: readonly string[],
): { readonly all: boolean; readonly items: readonly string[] } {
  const items: string[] = [];
  const seen = new Set<string>();
  let all = true;
  for (const text of texts) {
    if (text.trim() === "") continue;
    const read = kind.parseItem(text);
    if (!read.ok) {
      all = false;
      continue;
    }
    const key = read.value.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    items.push(read.value);
  }
  return { all, items };
}
