import { parseFqdn } from "../../values";

/** A recipient or sender as it stands in an envelope. */
export interface MailAddress {
  /** As written. */
  readonly local: string;
  readonly domain: string;
  /** Characters beyond ASCII: only a host with SMTPUTF8 can take it (S149). */
  readonly international: boolean;
}

const atom = /^[^\s<>()[\]\\,;:@"\p{Cc}]+$/u;
const quoted = /^"(?:[^"\\\p{Cc}]|\\[^\p{Cc}])*"$/u;
const literal = /^\[(?:\d{1,3}(?:\.\d{1,3}){3}|IPv6:[\da-f:.]+)\]$/i;
const label = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;

/** An address as people write it, without `SMTP:` before it and angle brackets around it; `<>` is the empty one. */
export const bareAddress = (text: string): string =>
  text
    .trim()
    .replace(/^smtp:/i, "")
    .replace(/^<(.*)>$/s, "$1")
    .trim();

/** Reads `local@domain`, with `SMTP:` before it or angle brackets around it; undefined where the form is none of SMTP. */
export function readAddress(text: string): MailAddress | undefined {
  const bare = bareAddress(text);
  const at = bare.lastIndexOf("@");
  const [local, domain] = [bare.slice(0, Math.max(at, 0)), bare.slice(at + 1)];
  if (!isLocal(local) || !isDomain(domain)) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
  return { local, domain, international: /[^\x00-\x7f]/.test(bare) };
}

/** Type before the colon of an address that is not SMTP: `FAX:+1 555`, `X400:c=DE;…`; undefined for SMTP. */
export function foreignType(text: string): string | undefined {
  const type = /^\s*([a-z][\w-]{0,39}):/i.exec(text)?.[1]?.toUpperCase();
  return type === "SMTP" || type === undefined ? undefined : type;
}

function isLocal(local: string): boolean {
  if (local === "" || local.length > 315) return false;
  if (local.startsWith('"')) return quoted.test(local);
  return atom.test(local) && !/^\.|\.\.|\.$/.test(local);
}

function isDomain(domain: string): boolean {
  if (literal.test(domain) || parseFqdn(domain).ok) return true;
  return /[^\w.-]/.test(domain) && domain.length <= 253 && domain.split(".").every(isLabel);
}

const isLabel = (each: string): boolean => each.length <= 63 && label.test(each);

export const printAddressOf = ({ local, domain }: MailAddress): string => `${local}@${domain}`;
