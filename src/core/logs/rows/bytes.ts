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

/** Where a lower-case word stands within a range, without case; -1 where it does not. */
export function find(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  const first = (word[0] as number) | 32;
  const last = end - word.length;
  for (let at = start; at <= last; at += 1)
    if (((bytes[at] as number) | 32) === first && begins(bytes, at, end, word)) return at;
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
