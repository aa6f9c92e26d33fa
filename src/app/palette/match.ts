/**
 * How well `text` answers `query`: higher is better, null = not at all. Every word of the query must be
 * found; the start of the text counts most, then the start of a word, then anywhere.
 */
export function match(query: string, text: string): number | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 0;
  const hay = text.toLowerCase();
  let score = 0;
  for (const word of words) {
    const at = hay.indexOf(word);
    if (at < 0) return null;
    if (at === 0) score += 4;
    else if (startsWord(text, word)) score += 2;
    else score += 1;
  }
  return score - hay.length / 1000;
}

/** Words start after anything that is no letter or figure, and at each capital: `size` in `MaxMessageSize`. */
function startsWord(text: string, word: string): boolean {
  const hay = text.toLowerCase();
  for (let at = hay.indexOf(word); at >= 0; at = hay.indexOf(word, at + 1)) {
    const before = text[at - 1];
    if (before === undefined || !/[\p{L}\p{N}]/u.test(before)) return true;
    if (/\p{Lu}/u.test(text[at] ?? "") && !/\p{Lu}/u.test(before)) return true;
  }
  return false;
}
