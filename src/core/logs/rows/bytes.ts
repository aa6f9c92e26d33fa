/** The bytes of an ASCII word, for comparing. */
export const ascii = (word: string): Uint8Array =>
  Uint8Array.from(word, (letter) => letter.charCodeAt(0));

/** Whether the bytes from `start` begin with a word that is written in lower case; without case. */
export function begins(
  bytes: Uint8Array,
  start: number,
  end: number,
  word: Uint8Array,
  length = word.length,
): boolean {
  if (end - start < length) return false;
  for (let at = 0; at < length; at += 1)
    if (((bytes[start + at] as number) | 32) !== ((word[at] as number) | 32)) return false;
  return true;
}

/** A word that is looked for, and by how much the search may go on from each byte where the word might end. */
export interface Sought {
  readonly word: Uint8Array;
  readonly steps: Uint8Array;
}

/** Makes a lower-case word, shorter than 256 letters, ready to be looked for. */
export function sought(letters: string): Sought {
  const word = ascii(letters);
  const steps = new Uint8Array(256).fill(word.length);
  for (let at = 0; at < word.length - 1; at += 1)
    steps[(word[at] as number) | 32] = word.length - 1 - at;
  return { word, steps };
}

/**
 * Where a word stands within a range, without case; -1 where it does not. It looks at where the word would
 * end and goes on by as much as the letter there allows: mostly the word is long, and not there.
 */
export function find(
  bytes: Uint8Array,
  start: number,
  end: number,
  { word, steps }: Sought,
): number {
  const last = word.length - 1;
  const final = (word[last] as number) | 32;
  for (let at = start + last; at < end; ) {
    const byte = (bytes[at] as number) | 32;
    if (byte === final && begins(bytes, at - last, end, word)) return at - last;
    at += steps[byte] as number;
  }
  return -1;
}

export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/** The number that decimal digits make from `start` on; -1 where there is none. Stops at the first other byte. */
export function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = -1;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 48 || byte > 57) break;
    value = (value < 0 ? 0 : value * 10) + byte - 48;
  }
  return value;
}
