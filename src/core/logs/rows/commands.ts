import { ascii, begins, digits, find, sought } from "./bytes";
import { type Classified, plainNumber, type RowKind, row } from "./kinds";
import type { Texts } from "./texts";

const verbs: readonly (readonly [string, RowKind])[] = [
  ["mail from:", row.mail],
  ["rcpt to:", row.rcpt],
  ["bdat ", row.bdat],
  ["data", row.data],
  ["ehlo", row.ehlo],
  ["helo", row.ehlo],
  ["quit", row.quit],
  ["rset", row.rset],
  ["starttls", row.starttls],
  ["x-anonymoustls", row.starttls],
  ["auth", row.auth],
  ["x-exps", row.auth],
  ["mail ", row.mail],
  ["rcpt ", row.rcpt],
  ["xproxy", row.xproxy],
  ["noop", row.idle],
  ["help", row.idle],
  ["vrfy", row.idle],
  ["expn", row.idle],
  ["etrn", row.idle],
  ["turn", row.idle],
  ["xexch50", row.idle],
  ["xshadow", row.idle],
  ["xqdiscard", row.idle],
  ["xsessionparams", row.idle],
  ["xsessionmdbguid", row.idle],
  ["xmessagecontext", row.idle],
  ["x-linkstate", row.idle],
];

interface Verb {
  readonly verb: Uint8Array;
  readonly kind: RowKind;
}

/** By the first letter: a command is looked for among few. */
const byLetter: readonly (readonly Verb[])[] = Array.from({ length: 32 }, (_, letter) =>
  verbs
    .filter(([verb]) => (verb.charCodeAt(0) & 31) === letter)
    .map(([verb, kind]) => ({ verb: ascii(verb), kind })),
);

/** XPROXY, XPROXYFROM, XPROXYTO. */
const longer = byLetter[120 & 31]?.find(({ kind }) => kind === row.xproxy)?.verb;
const size = sought(" size=");
const last = ascii("last");

/** Reads one command line. Of what is no known verb, and of what follows the mechanism of AUTH, nothing is kept. */
export function readCommand(
  bytes: Uint8Array,
  start: number,
  end: number,
  texts: Texts,
  into: Classified,
): void {
  into.kind = row.unknown;
  into.detail = 0;
  into.extra = 0;
  if (start === end) return;
  const candidates = byLetter[(bytes[start] as number) & 31] as readonly Verb[];
  for (let place = 0; place < candidates.length; place += 1) {
    const { verb, kind } = candidates[place] as Verb;
    if (!begins(bytes, start, end, verb) || !isWhole(bytes, start + verb.length, end, verb))
      continue;
    into.kind = kind;
    argument(bytes, skipBlanks(bytes, start + verb.length, end), end, texts, into);
    return;
  }
}

/** A verb ends where it ends: `DATABASE` is no DATA. XPROXY has longer forms. */
function isWhole(bytes: Uint8Array, at: number, end: number, verb: Uint8Array): boolean {
  const final = verb[verb.length - 1];
  if (at >= end || final === 58 || final === 32) return true;
  if (verb === longer) return true;
  return bytes[at] === 32 || bytes[at] === 9;
}

function argument(
  bytes: Uint8Array,
  start: number,
  end: number,
  texts: Texts,
  into: Classified,
): void {
  switch (into.kind) {
    case row.ehlo:
      into.detail = texts.add(bytes, start, trimmed(bytes, start, end));
      return;
    case row.auth:
      into.detail = texts.add(bytes, start, wordEnd(bytes, start, end));
      return;
    case row.mail:
    case row.rcpt:
      address(bytes, start, end, texts, into);
      return;
    case row.bdat: {
      const bytesOfIt = digits(bytes, start, end);
      into.detail = (plainNumber | Math.min(Math.max(bytesOfIt, 0), 0x7fff_ffff)) >>> 0;
      const rest = skipBlanks(bytes, wordEnd(bytes, start, end), end);
      if (begins(bytes, rest, end, last)) into.kind = row.bdatLast;
      return;
    }
    default:
      return;
  }
}

/** `<a@b> SIZE=1`: the address without its brackets; quoted local parts may hold brackets and blanks. */
function address(
  bytes: Uint8Array,
  start: number,
  end: number,
  texts: Texts,
  into: Classified,
): void {
  let at = start;
  if (bytes[at] !== 60) {
    at = wordEnd(bytes, start, end);
    into.detail = texts.add(bytes, start, at);
  } else {
    let quoted = false;
    at += 1;
    while (at < end && bytes[at] !== 62 && bytes[at] !== 34) at += 1;
    while (at < end && (quoted || bytes[at] !== 62)) {
      if (quoted && bytes[at] === 92) at += 1;
      else if (bytes[at] === 34) quoted = !quoted;
      at += 1;
    }
    at = Math.min(at, end);
    into.detail = texts.add(bytes, start + 1, at);
  }
  if (into.kind !== row.mail) return;
  const found = begins(bytes, at + 1, end, size.word) ? at + 1 : find(bytes, at, end, size);
  const value = found < 0 ? -1 : digits(bytes, found + size.word.length, end);
  into.extra = value < 0 ? 0 : Math.min(value, 0xffff_ffff);
}

function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (bytes[at] === 32 || bytes[at] === 9)) at += 1;
  return at;
}

function wordEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== 32 && bytes[at] !== 9) at += 1;
  return at;
}

function trimmed(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && (bytes[at - 1] === 32 || bytes[at - 1] === 9)) at -= 1;
  return at;
}
