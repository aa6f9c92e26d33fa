const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes of a code point in UTF-8; half a surrogate pair stands for itself as U+FFFD. */
function utf8(point: number): readonly number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
  if (point >= 0xd800 && point < 0xe000) return utf8(0xfffd);
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
}

/** The text in UTF-8 as base64 (RFC 4648). core has neither Buffer nor btoa. */
export function base64(text: string): string {
  const bytes = [...text].flatMap((each) => utf8(each.codePointAt(0) ?? 0));
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += [18, 12].map((shift) => letters[(word >> shift) & 63]).join("");
    out += b === undefined ? "=" : letters[(word >> 6) & 63];
    out += c === undefined ? "=" : letters[word & 63];
  }
  return out;
}
