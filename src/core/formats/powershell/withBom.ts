/**
 * A script as it is saved: UTF-8 with a byte order mark, so that Windows PowerShell 5.1 reads more than
 * ASCII rightly, and CRLF line ends.
 */
export function withBom(text: string): Uint8Array<ArrayBuffer> {
  const lines = `\uFEFF${text.replace(/\r?\n/g, "\r\n")}`;
  const bytes: number[] = [];
  for (const character of lines) bytes.push(...encoded(character.codePointAt(0) ?? 0));
  return Uint8Array.from(bytes);
}

/** Bytes of one code point in UTF-8; the core has no TextEncoder. */
function encoded(point: number): number[] {
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), tail(point)];
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
  return [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
}

const tail = (bits: number): number => 0x80 | (bits & 0x3f);
