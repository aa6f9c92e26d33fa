/** The range of the value that was found last. */
export const value = { start: 0, end: 0 };

const [nul, lineFeed, carriageReturn, quote, comma] = [0, 10, 13, 34, 44];

/**
 * Finds one value of a row, which begins at a place and ends before a comma or the end of the line. Answers
 * where that comma or LF stands; -1 where a quote is doubled, where a NUL stands, or where the row does not end.
 */
export function findValue(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  if (bytes[start] === quote) return quoted(bytes, view, start + 1, end);
  const at = upTo(comma, bytes, view, start, end);
  if (at === end || bytes[at] === nul) return -1;
  value.start = start;
  const isCr = bytes[at] === lineFeed && at > start && bytes[at - 1] === carriageReturn;
  value.end = isCr ? at - 1 : at;
  return at;
}

function quoted(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  let at = upTo(quote, bytes, view, start, end);
  if (at === end || bytes[at] !== quote) return -1;
  value.start = start;
  value.end = at;
  at += 1;
  if (bytes[at] === carriageReturn) at += 1;
  return at < end && (bytes[at] === comma || bytes[at] === lineFeed) ? at : -1;
}

/** Where the first of a sign, LF and NUL stands; the end where there is none. */
function upTo(sign: number, bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const signs = Math.imul(sign, 0x01010101);
  let at = start;
  // Four bytes at once: the lowest bit that is set says where the first stands that is the sign or below 14.
  while (at + 4 <= end) {
    const four = view.getInt32(at, true);
    const other = four ^ signs;
    const marks = (((other - 0x01010101) & ~other) | ((four - 0x0e0e0e0e) & ~four)) & 0x80808080;
    if (marks === 0) {
      at += 4;
      continue;
    }
    at += (31 - Math.clz32(marks & -marks)) >> 3;
    const byte = bytes[at];
    if (byte === sign || byte === lineFeed || byte === nul) return at;
    at += 1;
  }
  for (; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === sign || byte === lineFeed || byte === nul) return at;
  }
  return end;
}
