import {
  type Family,
  isMulticastOrBroadcastAddress,
  parseAddressPiece,
  printAddress,
} from "./address";
import { clip } from "./clip";
import { type Parsed, read, refused } from "./parsed";
import { at, ofWhole, type Piece, part, trimmed } from "./place";

/** An address and port that a receive connector listens on. Scopes have no place in a binding. */
export interface Binding {
  readonly family: Family;
  readonly address: bigint;
  readonly port: number;
}

/** The address of a binding as it is written, without brackets: `2001:db8::11` of `[2001:db8::11]:25`. */
export const hostOfBinding = (text: string): string =>
  text.slice(0, Math.max(text.lastIndexOf(":"), 0)).replace(/^\[(.*)\]$/, "$1");

/** The port of a binding as it is written. */
export const portOfBinding = (text: string): string => text.slice(text.lastIndexOf(":") + 1);

/** Reads `10.0.0.11:25` or `[2001:db8::11]:25`; the port is 1 to 65535. */
export function parseBinding(text: string): Parsed<Binding> {
  const piece = trimmed(text);
  const colon = piece.text.lastIndexOf(":");
  const host = part(piece, 0, Math.max(colon, 0));
  const bracketed = /^\[([^[\]%]*)\]$/.test(host.text);
  if (colon < 0 || (host.text.includes(":") && !bracketed)) return unclear(piece);
  const inner = bracketed ? part(host, 1, host.text.length - 1) : host;
  const address = parseAddressPiece(inner);
  if (!address.ok) return ofWhole(piece, inner, address, parseBinding);
  if (bracketed !== (address.value.family === 6)) return unclear(piece);
  const port = part(piece, colon + 1);
  const number = /^\d{1,9}$/.test(port.text) ? Number(port.text) : 0;
  if (number >= 1 && number <= 65_535)
    return read({ family: address.value.family, address: address.value.value, port: number });
  return refused({
    code: "binding-port",
    what: port.text === "" ? "The port is missing." : `${clip(port.text)} is no port.`,
    mend: "A port is a number from 1 to 65535; SMTP uses 25, submission 587.",
    at: at(port),
  });
}

/** What looks like an address alone, or IPv6 without brackets. */
function unclear(piece: Piece): Parsed<never> {
  const instead = meant(piece);
  return refused({
    code: "binding-form",
    what: `${piece.text === "" ? "A binding" : clip(piece.text)} needs an address and a port.`,
    mend: "Write 10.0.0.11:25 or [2001:db8::11]:25; 0.0.0.0 and [::] are all addresses.",
    at: at(piece),
    ...(instead ? { instead } : {}),
  });
}

/** IPv6 with a port and no brackets, or an address alone, which gets the port of SMTP. */
function meant(piece: Piece): string | undefined {
  const inner = /^\[[^[\]]*\]$/.test(piece.text) ? part(piece, 1, piece.text.length - 1) : piece;
  const [, host, port] = /^([\da-f:.]+):(\d{1,5})$/i.exec(inner.text) ?? [];
  const ported = inner === piece && host ? parseBinding(`[${host}]:${port}`) : undefined;
  if (ported?.ok) return printBinding(ported.value);
  const alone = parseAddressPiece(inner);
  if (!alone.ok || alone.value.scope !== undefined) return undefined;
  return printBinding({ family: alone.value.family, address: alone.value.value, port: 25 });
}

/** The canonical form: `10.0.0.11:25`, `[2001:db8::11]:25`. */
export function printBinding({ family, address, port }: Binding): string {
  const host = printAddress({ family, value: address });
  return family === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}

/** All addresses of its family: `0.0.0.0` or `[::]` (R2). */
export const isWildcard = (binding: Binding): boolean => binding.address === 0n;

/** No adapter can have the address (V15). */
export const isMulticastOrBroadcast = ({ family, address }: Binding): boolean =>
  isMulticastOrBroadcastAddress({ family, value: address });
