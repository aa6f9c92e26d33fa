import { parseAddress } from "../../values";

/** An address as MAIL FROM and RCPT TO hold it. */
export interface Mailbox {
  readonly local: string;
  /** In lower case; of an address literal with its brackets. */
  readonly domain: string;
  /** It has letters beyond ASCII, so the command needs SMTPUTF8 (RFC 6531). */
  readonly international: boolean;
}

const atom = "[\\w!#$%&'*+/=?^`{|}~\\u0080-\\u{10ffff}-]+";
const quoted = '"(?:[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e\\u0080-\\u{10ffff}]|\\\\[\\x20-\\x7e])*"';
const localPart = new RegExp(`^(?:${atom}(?:\\.${atom})*|${quoted})$`, "u");
const label = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}\\p{M}_-]*[\\p{L}\\p{N}\\p{M}_])?";
const domainName = new RegExp(`^${label}(?:\\.${label})*$`, "u");

/**
 * Reads a mailbox of RFC 5321 and 6531: `local@domain`, the domain a name or an address literal. undefined =
 * Exchange would call it invalid.
 */
export function parseMailbox(text: string): Mailbox | undefined {
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || !localPart.test(local) || !isDomain(domain)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  return { local, domain: domain.toLowerCase(), international: !/^[\x00-\x7f]*$/.test(text) };
}

/** A name of labels, with underscores as Windows hosts have them, or an address in brackets (RFC 5321, 4.1.3). */
export const isDomain = (text: string): boolean =>
  text.length <= 255 && (isLiteral(text) || domainName.test(text));

function isLiteral(text: string): boolean {
  const inner = /^\[(IPv6:)?([^[\]]*)\]$/i.exec(text);
  if (!inner?.[2]) return false;
  const address = parseAddress(inner[2]);
  return (
    address.ok &&
    address.value.scope === undefined &&
    address.value.family === (inner[1] === undefined ? 4 : 6)
  );
}
