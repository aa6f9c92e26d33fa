import { ascii, begins, digits, find, sought } from "./bytes";
import { type Classified, plainNumber, type RowKind, row } from "./kinds";
import type { Texts } from "./texts";

/** What of a row is kept: nothing, all of its context or data, or what stands behind the words. */
type Kept = "nothing" | "context" | "data" | "behind" | "account" | "quoted";

/** The sentences of `*` rows, by how their context begins; the longer before the shorter (section 3). */
const sentences: readonly (readonly [string, RowKind, Kept])[] = [
  ["set session permissions", row.permissions, "data"],
  ["attempting to connect", row.attempting, "nothing"],
  ["failed to connect", row.connectFailed, "context"],
  ["sending message with recordid", row.messageId, "behind"],
  ["sending certificate", row.ownCertificate, "nothing"],
  ["remote certificate", row.peerCertificate, "data"],
  ["received certificate", row.peerCertificate, "data"],
  ["validated received certificate", row.peerCertificate, "data"],
  ["certificate thumbprint", row.thumbprint, "data"],
  ["tls protocol ", row.tlsUp, "context"],
  ["tls negotiation failed", row.tlsFailed, "context"],
  ["client certificate chain validation status", row.chain, "quoted"],
  ["outbound tls authentication failed", row.certificateRefused, "context"],
  ["connector is configured to send mail only over tls", row.tlsRequired, "context"],
  ["drop connection because tls configuration requires tls", row.tlsRequired, "context"],
  ["proxying inbound session with session id", row.proxies, "behind"],
  ["proxy session was successfully set up", row.account, "account"],
  ["setting up client proxy session failed", row.proxyFailed, "context"],
  ["setting up outbound proxy session failed", row.proxyFailed, "context"],
  ["inbound auth ", row.authFailed, "context"],
  ["outbound authentication failed", row.authFailed, "context"],
  ["user name:", row.account, "behind"],
  ["authenticated", row.authenticated, "data"],
  ["server shutdown", row.shutdown, "nothing"],
];

interface Sentence {
  readonly words: Uint8Array;
  readonly kind: RowKind;
  readonly kept: Kept;
}

const byLetter: readonly (readonly Sentence[])[] = Array.from({ length: 32 }, (_, letter) =>
  sentences
    .filter(([words]) => (words.charCodeAt(0) & 31) === letter)
    .map(([words, kind, kept]) => ({ words: ascii(words), kind, kept })),
);

const tarpit = ascii("tarpit for '");
const delayed = sought("due to 'delayedack'");
const refusedChain = sought("chainvaliditystatus = ");
const sessionFor = sought("session for ");
const willBe = sought(" will now be ");
const messageId = sought("internetmessageid ");

/** Reads a `*` row from its data and its context (R7). What it does not know is `other`, and nothing of it is kept. */
export function readInformation(
  bytes: Uint8Array,
  data: number,
  dataEnd: number,
  context: number,
  contextEnd: number,
  texts: Texts,
  into: Classified,
): void {
  into.kind = row.other;
  into.detail = 0;
  into.extra = 0;
  if (begins(bytes, data, dataEnd, tarpit)) {
    into.kind = find(bytes, data, dataEnd, delayed) >= 0 ? row.delayedAck : row.tarpit;
    into.detail = (plainNumber | spanOf(bytes, data + tarpit.length, dataEnd)) >>> 0;
    return;
  }
  if (context === contextEnd) return;
  const candidates = byLetter[(bytes[context] as number) & 31] as readonly Sentence[];
  for (let place = 0; place < candidates.length; place += 1) {
    const { words, kind, kept } = candidates[place] as Sentence;
    if (!begins(bytes, context, contextEnd, words)) continue;
    into.kind = kind;
    if (kept === "data") into.detail = texts.add(bytes, data, dataEnd);
    else if (kept === "context") into.detail = texts.add(bytes, context, contextEnd);
    else if (kept !== "nothing")
      into.detail = part(bytes, context + words.length, contextEnd, kept, kind, texts);
    return;
  }
  if (find(bytes, context, contextEnd, refusedChain) < 0) return;
  into.kind = row.certificateRefused;
  into.detail = texts.add(bytes, context, contextEnd);
}

function part(
  bytes: Uint8Array,
  start: number,
  end: number,
  kept: Kept,
  kind: RowKind,
  texts: Texts,
): number {
  if (kept === "quoted") {
    const open = bytes.indexOf(39, start);
    const close = open < 0 ? -1 : bytes.indexOf(39, open + 1);
    return open >= 0 && close >= 0 && close < end ? texts.add(bytes, open + 1, close) : 0;
  }
  let [from, to] = [start, end];
  if (kept === "account") {
    const found = find(bytes, start, end, sessionFor);
    if (found < 0) return 0;
    from = found + sessionFor.word.length;
    const behind = find(bytes, from, end, willBe);
    if (behind >= 0) to = behind;
  } else if (kind === row.messageId) {
    const found = find(bytes, start, end, messageId);
    if (found < 0) return 0;
    from = found + messageId.word.length;
  }
  while (from < to && bytes[from] === 32) from += 1;
  while (to > from && bytes[to - 1] === 32) to -= 1;
  return texts.add(bytes, from, to);
}

/** `d.hh:mm:ss[.fff]` in milliseconds, up to 24 days; 0 where it is none. */
function spanOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const numbers: number[] = [];
  for (;;) {
    const value = digits(bytes, at, end);
    if (value < 0) return 0;
    const from = at;
    while (at < end && (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at += 1;
    numbers.push(numbers.length === 4 ? value * 10 ** (3 - (at - from)) : value);
    if (numbers.length === 5 || (bytes[at] !== 46 && bytes[at] !== 58)) break;
    at += 1;
  }
  const [days = 0, hours = 0, minutes = 0, seconds = 0, rest = 0] = numbers;
  const whole = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return Math.min(whole * 1000 + Math.round(rest), 0x7fff_ffff);
}
