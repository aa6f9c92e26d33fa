import { wordsOf } from "../reading/name/words";

/** All words of a name stand in a text, as whole words and in any case. */
export function namesAll(text: string, wanted: string): boolean {
  const there = new Set(wordsOf(text).map((word) => word.text));
  const needed = wordsOf(wanted).map((word) => word.text);
  return needed.length > 0 && needed.every((word) => there.has(word));
}
