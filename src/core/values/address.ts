import { parseIpv4, printIpv4 } from "./ipv4";
import { parseIpv6, printIpv6 } from "./ipv6";
import { type Parsed, read, refused } from "./parsed";
import { at, ofWhole, type Piece, part, trimmed } from "./place";

export type Family = 4 | 6;

/** An IP address; `scope` is the network card of a link-local one (`fe80::1%11`). */
export interface IpAddress {
  readonly family: Family;
  readonly value: bigint;
  readonly scope?: string;
}

/** The largest address of a family. */
export const lastAddress: Readonly<Record<Family, bigint>> = {
  4: (1n << 32n) - 1n,
  6: (1n << 128n) - 1n,
};
/** How many bits an address of a family has. */
export const bitsOf: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** Reads an address as typed. IPv4 is dotted decimal without leading zeros; anything else is refused. */
export const parseAddress = (text: string): Parsed<IpAddress> => parseAddressPiece(trimmed(text));

/** Reads an address within a longer text, so that a complaint points at its place there. */
export function parseAddressPiece(piece: Piece): Parsed<IpAddress> {
  if (!piece.text.includes(":")) {
    const value = parseIpv4(piece);
    return value.ok ? read({ family: 4, value: BigInt(value.value) }) : value;
  }
  if (/^\[[^[\]]*\]$/.test(piece.text)) return bracketed(piece);
  const percent = piece.text.indexOf("%");
  if (percent < 0) {
    const value = parseIpv6(piece);
    return value.ok ? read({ family: 6, value: value.value }) : value;
  }
  const scope = piece.text.slice(percent + 1);
  const unscoped = part(piece, 0, percent);
  const value = parseIpv6(unscoped);
  if (!value.ok) return ofWhole(piece, unscoped, value, parseAddress);
  if (/^[\w.]{1,32}$/.test(scope)) return read({ family: 6, value: value.value, scope });
  return refused({
    code: "ip-scope",
    what: `${piece.text.slice(percent, percent + 40)} names no network card.`,
    mend: "After % stands the number of the card: fe80::1%11.",
    at: at(part(piece, percent)),
    instead: printAddress({ family: 6, value: value.value }),
  });
}

function bracketed(piece: Piece): Parsed<never> {
  const inner = parseAddressPiece(part(piece, 1, piece.text.length - 1));
  if (!inner.ok) return inner;
  return refused({
    code: "ip-brackets",
    what: "Brackets stand around an address only where a port follows.",
    mend: "Take the brackets away.",
    at: at(piece),
    instead: printAddress(inner.value),
  });
}

/** Dotted decimal, or RFC 5952 with the scope behind it. */
export function printAddress({ family, value, scope }: IpAddress): string {
  if (family === 4) return printIpv4(Number(value));
  return scope === undefined ? printIpv6(value) : `${printIpv6(value)}%${scope}`;
}

/** Addresses that belong to no single host: 224.0.0.0/4, 255.255.255.255, ff00::/8. */
export function isMulticastOrBroadcastAddress({ family, value }: IpAddress): boolean {
  if (family === 6) return value >> 120n === 0xffn;
  return value >> 28n === 0xen || value === lastAddress[4];
}
