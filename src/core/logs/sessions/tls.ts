import type { SessionTls } from "./session";

/** What the enumeration of Schannel is printed as where the server's .NET does not know a name (I18). */
const numbered: Readonly<Record<number, string>> = {
  16: "SSL3",
  32: "SSL3",
  64: "TLS1.0",
  128: "TLS1.0",
  256: "TLS1.1",
  512: "TLS1.1",
  1024: "TLS1.2",
  2048: "TLS1.2",
  4096: "TLS1.3",
  8192: "TLS1.3",
};

const sentence =
  /TLS protocol (\S+) negotiation succeeded using bulk encryption algorithm (\S+) with strength (\d+) bits/i;

/** TLS from its sentences: that of success or failure, thumbprint and validation words beside it. */
export function tlsOf(
  up: string | null,
  failed: string | null,
  peerThumbprint: string | null,
  validation: string | null,
): SessionTls | null {
  if (up === null && failed === null) return null;
  const [, version, cipher, bits] = sentence.exec(up ?? "") ?? [];
  const error = failed === null ? null : (/with error (\w+)/i.exec(failed)?.[1] ?? null);
  return {
    version: version === undefined ? null : versionName(version),
    cipher: cipher ?? null,
    bits: bits === undefined ? null : Number(bits),
    outcome: failed === null ? "ok" : "failed",
    error,
    peerThumbprint,
    validation,
  };
}

/** `SP_PROT_TLS1_2_CLIENT`, with a hyphen in the guidance, or a number. */
function versionName(word: string): string {
  const [, name, major, minor] = /^SP_PROT[_-](TLS|SSL)(\d)(?:_(\d))?/i.exec(word) ?? [];
  if (name !== undefined)
    return `${name.toUpperCase()}${major}${minor === undefined ? "" : `.${minor}`}`;
  return numbered[Number(word)] ?? word;
}

/**
 * The thumbprint in the data of a certificate row: 40 hexadecimal digits. One row holds subject, issuer,
 * serial number, thumbprint, perhaps two dates, and names; it is cut from the right (I17).
 */
export function thumbprintOf(data: string): string | null {
  const words = data.split(" ").filter((word) => /^[\da-f]{40}$/i.test(word));
  return words.at(-1)?.toUpperCase() ?? null;
}

/** The word behind `ChainValidityStatus = `. */
export const chainWord = (text: string): string | null =>
  /ChainValidityStatus = '?(\w+)/i.exec(text)?.[1] ?? null;
