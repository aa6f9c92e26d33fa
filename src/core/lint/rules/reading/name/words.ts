/** A run of letters and digits of a name, in lower case, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a name: what lies between blanks and signs. */
export function wordsOf(name: string): readonly Word[] {
  const lower = name.toLowerCase();
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= name.length; at += 1) {
    if (at < name.length && isLetter(name, at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push({ text: lower.slice(start, at), start, end: at });
      start = -1;
    }
  }
  return words;
}

const other = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

/** Names are short and many: signs and letters of ASCII are told without a pattern. */
function isLetter(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  if (code >= 128) return other.test(name[at] as string);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
