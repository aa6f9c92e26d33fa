import type { Draft, Linked, PageId } from "./page";

/** Which page a word of a text means; the side of the text decides between parameters of one name. */
export type Dictionary = ReadonlyMap<string, readonly PageId[]>;

/** Words that are names: they have a hyphen, a slash, or two capitals; of plain words these alone. */
const plainNames: ReadonlySet<string> = new Set(["Bindings", "Fqdn", "Banner"]);
const isName = (word: string): boolean =>
  /[-/]/.test(word) || /[A-Z].*[A-Z]/.test(word) || plainNames.has(word);

/** Names of pages as texts write them. */
export function dictionaryOf(drafts: readonly Draft[]): Dictionary {
  const found = new Map<string, PageId[]>();
  for (const { id, kind, name } of drafts) {
    if (name === undefined || kind === "reply" || kind === "cause" || !isName(name)) continue;
    const key = name.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

const word = /[A-Za-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*/g;

/** A text with the pages that it names; a page is not linked to itself. */
export function linked(text: string, from: Draft, dictionary: Dictionary): Linked {
  const found: Linked[number][] = [];
  let at = 0;
  for (const { 0: written, index } of text.matchAll(word)) {
    const to = isName(written) ? pageFor(written, from, dictionary) : undefined;
    if (to === undefined || to === from.id) continue;
    if (index > at) found.push(text.slice(at, index));
    found.push({ text: written, to });
    at = index + written.length;
  }
  if (at < text.length || found.length === 0) found.push(text.slice(at));
  return found;
}

function pageFor(written: string, { side }: Draft, dictionary: Dictionary): PageId | undefined {
  const pages = dictionary.get(written.toLowerCase()) ?? [];
  return pages.find((each) => each.startsWith(`parameter/${side}/`)) ?? pages[0];
}
