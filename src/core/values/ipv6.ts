import ipaddr from "ipaddr.js";
import { clip } from "./clip";
import { parseIpv4 } from "./ipv4";
import { type Parsed, read, refused } from "./parsed";
import { at, ofWhole, type Piece, part, trimmed } from "./place";

/** An IPv6 address without scope, as a number below 2^128. A dotted tail is read as strictly as IPv4. */
export function parseIpv6(piece: Piece): Parsed<bigint> {
  const dot = piece.text.indexOf(".");
  if (dot < 0) return groups(piece, piece.text);
  const from = piece.text.lastIndexOf(":", dot) + 1;
  const dotted = part(piece, from);
  const tail = parseIpv4(dotted);
  if (!tail.ok) return ofWhole(piece, dotted, tail, (text) => parseIpv6(trimmed(text)));
  const hex = `${(tail.value >>> 16).toString(16)}:${(tail.value & 0xffff).toString(16)}`;
  return groups(piece, piece.text.slice(0, from) + hex);
}

function groups(piece: Piece, text: string): Parsed<bigint> {
  // ipaddr.js reads scopes and other notations too; here only groups and colons may pass.
  if (!/^[\da-f:]{2,39}$/i.test(text)) return noAddress(piece);
  let bytes: number[];
  try {
    bytes = ipaddr.IPv6.parse(text).toByteArray();
  } catch {
    return noAddress(piece);
  }
  let value = 0n;
  for (let index = 0; index < 16; index += 4) value = (value << 32n) | BigInt(word(bytes, index));
  return read(value);
}

const word = (bytes: readonly number[], index: number): number =>
  ((bytes[index] ?? 0) * 0x1000000 +
    (((bytes[index + 1] ?? 0) << 16) |
      ((bytes[index + 2] ?? 0) << 8) |
      (bytes[index + 3] ?? 0))) >>>
  0;

function noAddress(piece: Piece): Parsed<never> {
  return refused({
    code: "ip-none",
    what: `${clip(piece.text)} is no IPv6 address.`,
    mend: "Write eight groups of up to four hexadecimal digits; :: stands once for zeros.",
    at: at(piece),
  });
}

/** The form of RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups as `::`. */
export function printIpv6(value: bigint): string {
  const words: number[] = [];
  for (let shift = 112n; shift >= 0n; shift -= 16n) words.push(Number((value >> shift) & 0xffffn));
  const run = longestZeros(words);
  if (!run) return words.map(hex).join(":");
  const before = words.slice(0, run.start).map(hex).join(":");
  const after = words
    .slice(run.start + run.length)
    .map(hex)
    .join(":");
  // IPv4-mapped addresses show their IPv4 part, as .NET prints them.
  if (run.start === 0 && run.length === 5 && words[5] === 0xffff)
    return `::ffff:${[words[6] ?? 0, words[7] ?? 0].flatMap((each) => [each >> 8, each & 255]).join(".")}`;
  return `${before}::${after}`;
}

const hex = (word: number): string => word.toString(16);

function longestZeros(words: readonly number[]): { start: number; length: number } | undefined {
  let best: { start: number; length: number } | undefined;
  let length = 0;
  words.forEach((word, index) => {
    length = word === 0 ? length + 1 : 0;
    if (length > (best?.length ?? 1)) best = { start: index - length + 1, length };
  });
  return best;
}
