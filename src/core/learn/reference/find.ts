import type { PageHead } from "./page";

/**
 * The heads that hold every word of a query, in any case; those that begin with it first, then those that have it in
 * title or name, then the rest; within each in their own order.
 */
export function findPages(heads: readonly PageHead[], query: string): readonly PageHead[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return heads;
  const whole = words.join(" ");
  const ranked: PageHead[][] = [[], [], []];
  for (const head of heads) {
    const named = `${head.title} ${head.name ?? ""}`.toLowerCase();
    const all = `${named} ${head.also ?? ""} ${head.summary}`.toLowerCase();
    if (!words.every((each) => all.includes(each))) continue;
    const starts =
      head.title.toLowerCase().startsWith(whole) ||
      (head.name?.toLowerCase().startsWith(whole) ?? false);
    ranked[starts ? 0 : words.every((each) => named.includes(each)) ? 1 : 2]?.push(head);
  }
  return ranked.flat();
}
