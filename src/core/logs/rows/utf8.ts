const replacement = "\ufffd";
const pieces = 8192;

/**
 * UTF-8 to text. Bytes that are no UTF-8 become U+FFFD, one for each sequence that breaks off, as browsers
 * do it: what a remote host sent is written into the log as it came, and is no fault of the log.
 */
export function decodeUtf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = "";
  let plain = start;
  for (let at = start; at < end; ) {
    if ((bytes[at] as number) < 128) {
      at += 1;
      continue;
    }
    text += latin(bytes, plain, at);
    const length = sequence(bytes, at, end);
    text += length > 0 ? character(bytes, at, length) : replacement;
    at += length > 0 ? length : -length;
    plain = at;
  }
  return text + latin(bytes, plain, end);
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += pieces)
    text += letters(bytes, at, Math.min(at + pieces, end));
  return text;
}

/** Engines take the bytes as they are where they are not spread: in a seventh of the time. */
const letters = (bytes: Uint8Array, start: number, end: number): string =>
  Reflect.apply(String.fromCharCode, null, bytes.subarray(start, end));

/** The length of the character at a place; where it breaks off, how many bytes of it there are, as a negative number. */
function sequence(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] as number;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0) return -1;
  for (let step = 1; step < length; step += 1) {
    const byte = at + step < end ? (bytes[at + step] as number) : 0;
    const [low, high] = step === 1 ? second(first) : [0x80, 0xbf];
    if (byte < low || byte > high) return -step;
  }
  return length;
}

/** The second byte keeps overlong forms, surrogates and numbers over 10FFFF out. */
function second(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function character(bytes: Uint8Array, at: number, length: number): string {
  let code = (bytes[at] as number) & (0xff >> (length + 1));
  for (let step = 1; step < length; step += 1)
    code = (code << 6) | ((bytes[at + step] as number) & 0x3f);
  return String.fromCodePoint(code);
}
