import {
  bitsOf,
  type Family,
  type IpAddress,
  lastAddress,
  parseAddressPiece,
  printAddress,
} from "./address";
import { clip } from "./clip";
import type { Complaint } from "./complaint";
import { prefixOfMask } from "./netmask";
import { type Parsed, read, refused } from "./parsed";
import { at, ofWhole, type Piece, part, trimmed } from "./place";
import { quickRange } from "./rangeQuick";

/** The addresses from `first` to `last`, both included. `scope` is kept and plays no part in comparing (R20). */
export interface IpRange {
  readonly family: Family;
  readonly first: bigint;
  readonly last: bigint;
  readonly scope?: string;
}

const dashes = /[\u2010-\u2015\u2212]/g;

/**
 * Reads a remote range: `10.0.0.1`, `10.0.0.0/8`, `10.0.0.0(255.0.0.0)`, `10.0.0.1-10.0.0.9`, and the
 * same in IPv6. Host bits of a block are cleared, and a note says so.
 */
export function parseRange(text: string): Parsed<IpRange> {
  const quick = quickRange(text);
  return quick ? read(quick) : closely(text);
}

/** The same without the short way. */
export function closely(text: string): Parsed<IpRange> {
  const piece = trimmed(text.replace(dashes, "-"));
  const slash = piece.text.indexOf("/");
  if (slash >= 0) return cidr(piece, slash);
  const dash = piece.text.indexOf("-");
  if (dash >= 0) return interval(piece, dash);
  if (piece.text.endsWith(")")) return masked(piece);
  if (piece.text.endsWith("*")) return starred(piece);
  const address = parseAddressPiece(piece);
  return address.ok ? read(between(address.value, address.value)) : (ported(piece) ?? address);
}

/** A binding among ranges: an IPv4 address with a port. */
function ported(piece: Piece): Parsed<never> | undefined {
  const colon = piece.text.indexOf(":");
  const address = parseAddressPiece(part(piece, 0, Math.max(colon, 0)));
  if (!address.ok) return undefined;
  return refused({
    code: "range-port",
    what: "A range has no port.",
    mend: "Take the port away; Bindings hold ports.",
    at: at(part(piece, colon)),
    instead: printAddress(address.value),
  });
}

function between(first: IpAddress, last: IpAddress): IpRange {
  const scope = first.scope ?? last.scope;
  const range = { family: first.family, first: first.value, last: last.value };
  return scope === undefined ? range : { ...range, scope };
}

function interval(piece: Piece, dash: number): Parsed<IpRange> {
  const [low, high] = [part(piece, 0, dash), part(piece, dash + 1)];
  const first = parseAddressPiece(low);
  if (!first.ok) return ofWhole(piece, low, first, parseRange);
  const last = parseAddressPiece(high);
  if (!last.ok) return ofWhole(piece, high, last, parseRange);
  if (first.value.family !== last.value.family)
    return refused({
      code: "range-families",
      what: "This range begins in one family of addresses and ends in the other.",
      mend: "Write one range for IPv4 and one for IPv6.",
      at: at(piece),
    });
  const range = between(first.value, last.value);
  if (range.first <= range.last) return read(range);
  const [from, to] = [printAddress(first.value), printAddress(last.value)];
  return refused({
    code: "range-reversed",
    what: `This range ends before it starts: ${from} – ${to}.`,
    mend: "Swap them.",
    at: at(piece),
    instead: `${to}-${from}`,
  });
}

function cidr(piece: Piece, slash: number): Parsed<IpRange> {
  const network = part(piece, 0, slash);
  const address = parseAddressPiece(network);
  if (!address.ok) return ofWhole(piece, network, address, parseRange);
  const length = part(piece, slash + 1);
  const bits = bitsOf[address.value.family];
  if (/^\d{1,3}$/.test(length.text) && Number(length.text) <= bits)
    return block(piece, address.value, Number(length.text));
  const mask = prefixOfMask(length.text);
  const instead =
    mask === undefined || bits === 128 ? {} : { instead: `${printAddress(address.value)}/${mask}` };
  return refused({
    code: "range-prefix",
    what:
      length.text === ""
        ? "The length of the prefix is missing."
        : `/${clip(length.text)} is no prefix length.`,
    mend: `After the slash stands a number from 0 to ${bits}.`,
    at: at(length),
    ...instead,
  });
}

function masked(piece: Piece): Parsed<IpRange> {
  const open = piece.text.indexOf("(");
  const network = part(piece, 0, Math.max(open, 0));
  const address = parseAddressPiece(network);
  if (!address.ok) return ofWhole(piece, network, address, parseRange);
  const mask = part(piece, open + 1, piece.text.length - 1);
  if (address.value.family === 6)
    return refused({
      code: "range-mask",
      what: "IPv6 has no netmasks.",
      mend: "Write the length of the prefix after a slash: 2001:db8::/32.",
      at: at(mask),
    });
  const length = prefixOfMask(mask.text);
  if (length !== undefined) return block(piece, address.value, length);
  return refused({
    code: "range-mask",
    what: `${clip(mask.text)} is no netmask.`,
    mend: "A netmask is ones, then zeros, without a hole: 255.255.255.0.",
    at: at(mask),
  });
}

/** `10.0.0.*`: not a form that Exchange reads, but clear. */
function starred(piece: Piece): Parsed<IpRange> {
  const known = piece.text.replace(/(?:\.\*)+$/, "").split(".");
  const network = [...known, "0", "0", "0"].slice(0, 4).join(".");
  const whole = known.length < 4 && parseAddressPiece(trimmed(network)).ok;
  return refused({
    code: "range-star",
    what: `${clip(piece.text)} holds a star, and a range has none.`,
    mend: "Write the block with the length of its prefix.",
    at: at(part(piece, piece.text.indexOf("*"))),
    ...(whole ? { instead: `${network}/${known.length * 8}` } : {}),
  });
}

function block(piece: Piece, address: IpAddress, length: number): Parsed<IpRange> {
  const hosts = lastAddress[address.family] >> BigInt(length);
  const first = (address.value | hosts) ^ hosts;
  const start: IpAddress = { ...address, value: first };
  const range = between(start, { family: address.family, value: first | hosts });
  return read(range, first === address.value ? undefined : cleared(piece, address, start, length));
}

function cleared(piece: Piece, from: IpAddress, to: IpAddress, length: number): Complaint {
  return {
    code: "range-host-bits",
    what: `The block of ${printAddress(from)} with ${length} fixed bits begins at ${printAddress(to)}.`,
    mend: "It was read as that block.",
    at: at(piece),
    instead: `${printAddress(to)}/${length}`,
  };
}
