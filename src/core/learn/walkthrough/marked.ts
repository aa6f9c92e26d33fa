import { name, type Part, type Phrase, value } from "../../finding";

/** `*a name*`, from a letter or digit to no blank; `` `a value` ``. A star after a backslash, or alone, is a star. */
const mark = /(?<!\\)\*([\p{L}\p{N}](?:[^*]*[^\s*\\])?)\*|`([^`]+)`/gu;

/** A text of a walkthrough as a phrase: names and values that it marks are set apart. */
export function marked(text: string): Phrase {
  const parts: Part[] = [];
  const plain = (from: number, to?: number): void => {
    const piece = text.slice(from, to).replaceAll("\\*", "*");
    if (piece !== "") parts.push(piece);
  };
  let at = 0;
  for (const found of text.matchAll(mark)) {
    plain(at, found.index);
    const [whole, named, valued] = found;
    parts.push(named === undefined ? value(valued ?? "") : name(named));
    at = found.index + whole.length;
  }
  plain(at);
  return parts;
}
