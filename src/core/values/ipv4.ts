import { clip } from "./clip";
import { counted } from "./counted";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece, part } from "./place";

/**
 * An IPv4 address in dotted decimal, as a number below 2^32. Stricter than .NET: short forms (`10.1`)
 * and parts with a leading zero (`010`, which .NET takes for octal) are refused.
 */
export function parseIpv4(piece: Piece): Parsed<number> {
  const value = ipv4In(piece.text, 0, piece.text.length);
  return value >= 0 ? read(value) : explain(piece);
}

/** The address between two places of a text, -1 for anything but a sound one; the fast way, taken for each row of long lists. */
export function ipv4In(text: string, from: number, to: number): number {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 46) {
      if (octet < 0 || dots === 3) return -1;
      value = value * 256 + octet;
      octet = -1;
      dots += 1;
    } else if (code >= 48 && code <= 57 && octet !== 0) {
      octet = (octet < 0 ? 0 : octet * 10) + code - 48;
      if (octet > 255) return -1;
    } else return -1;
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : -1;
}

/** Why it is none. Called only where `ipv4In` found a fault. */
function explain(piece: Piece): Parsed<never> {
  let from = 0;
  const octets = piece.text.split(".").map((text): Piece => {
    const octet = part(piece, from, from + text.length);
    from += text.length + 1;
    return octet;
  });
  const strange = octets.find((octet) => !/^\d+$/.test(octet.text));
  if (strange) return noAddress(piece, strange.text === "" ? piece : strange);
  if (octets.length !== 4)
    return refused({
      code: "ip-part-count",
      what: `${clip(piece.text)} has ${counted(octets.length, "part")}.`,
      mend: "Write an IPv4 address with four parts: 10.0.0.1.",
      at: at(piece),
    });
  const large = octets.find((octet) => Number(octet.text) > 255);
  if (large)
    return refused({
      code: "ip-part-too-large",
      what: `${clip(large.text)} is not part of an IPv4 address.`,
      mend: "Each part is 0 to 255.",
      at: at(large),
    });
  const padded = octets.find((octet) => /^0\d/.test(octet.text));
  if (padded)
    return refused({
      code: "ip-leading-zero",
      what: `${clip(padded.text)} begins with a zero, and .NET then counts in eights.`,
      mend: "Leave leading zeros out.",
      at: at(padded),
      instead: octets.map((octet) => String(Number(octet.text))).join("."),
    });
  return noAddress(piece, piece);
}

function noAddress(piece: Piece, place: Piece): Parsed<never> {
  return refused({
    code: "ip-none",
    what: piece.text === "" ? "An address is missing." : `${clip(piece.text)} is no IP address.`,
    mend: "Write it as 10.0.0.1 or 2001:db8::1.",
    at: at(place),
  });
}

/** Dotted decimal. */
export function printIpv4(value: number): string {
  return `${Math.floor(value / 0x1000000)}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}
