const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

interface Alphabet {
  readonly letters: string;
  /** The value of a letter, by its code; 255 where it is none. */
  readonly values: Uint8Array;
}

const alphabet = (last: string): Alphabet => {
  const all = letters + last;
  const values = new Uint8Array(128).fill(255);
  for (let at = 0; at < all.length; at += 1) values[all.charCodeAt(at)] = at;
  return { letters: all, values };
};

const plain = alphabet("+/");
const forAddresses = alphabet("-_");

/** Bytes as base64 with its padding (RFC 4648, 4). core has neither Buffer nor btoa. */
export function toBase64(bytes: Uint8Array): string {
  const text = written(bytes, plain);
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

/** Bytes as letters that stand in an address as they are (RFC 4648, 5), without padding. */
export const toBase64url = (bytes: Uint8Array): string => written(bytes, forAddresses);

/** The bytes of base64; undefined where it is none. White space is passed over, padding may be missing. */
export const fromBase64 = (text: string): Uint8Array | undefined =>
  read(text.replace(/\s+/g, "").replace(/={1,2}$/, ""), plain);

/** The bytes again; undefined where a letter is no base64url, or bits are left over that say something. */
export function fromBase64url(text: string): Uint8Array | undefined {
  const last = forAddresses.values[text.charCodeAt(text.length - 1)] ?? 0;
  const left = text.length % 4 === 2 ? last & 15 : text.length % 4 === 3 ? last & 3 : 0;
  return left === 0 ? read(text, forAddresses) : undefined;
}

function written(bytes: Uint8Array, { letters: of }: Alphabet): string {
  let text = "";
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    held += 8;
    while (held >= 6) {
      held -= 6;
      text += of[(bits >> held) & 63];
    }
  }
  return held > 0 ? text + of[(bits << (6 - held)) & 63] : text;
}

function read(text: string, { values }: Alphabet): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, to] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? 255;
    if (value === 255) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[to] = (bits >> held) & 0xff;
    to += 1;
  }
  return bytes;
}
