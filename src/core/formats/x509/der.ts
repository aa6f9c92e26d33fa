/** One element of DER: its tag byte, and its content as a window on the bytes. */
export interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The elements that stand one after the other in these bytes; null where they are no DER. Not recursive. */
export function elements(bytes: Uint8Array): readonly Element[] | null {
  const found: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] as number;
    const length = lengthAt(bytes, at + 1);
    // Tags of more than one byte stand in no certificate that Exchange uses.
    if (!length || (tag & 0x1f) === 0x1f || length.end + length.value > bytes.length) return null;
    found.push({ tag, content: bytes.subarray(length.end, length.end + length.value) });
    at = length.end + length.value;
  }
  return found;
}

function lengthAt(bytes: Uint8Array, at: number): { value: number; end: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first < 0x80) return { value: first, end: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) return null;
  let value = 0;
  for (let index = 1; index <= count; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) return null;
    value = value * 256 + byte;
  }
  return { value, end: at + 1 + count };
}

/** An object identifier in dots. */
export function objectIdentifier(content: Uint8Array): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (parts.length === 0)
      parts.push(
        Math.min(2, Math.floor(value / 40)),
        value - Math.min(2, Math.floor(value / 40)) * 40,
      );
    else parts.push(value);
    value = 0;
  }
  return parts.join(".");
}

/** UTCTime or GeneralizedTime as ISO 8601 in UTC; undefined where it is neither. */
export function time({ tag, content }: Element): string | undefined {
  const text = String.fromCharCode(...content.subarray(0, 32));
  const parts = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!parts || (tag !== 0x17 && tag !== 0x18)) return undefined;
  const [, year = "", month, day, hour, minute, second] = parts;
  if (year.length !== (tag === 0x17 ? 2 : 4)) return undefined;
  const century = tag === 0x18 ? "" : Number(year) < 50 ? "20" : "19";
  return `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
