import { encodeUtf8 } from "../../values";
import { isDigit } from "./bytes";
import { mayHoldCredential, withoutCredentials } from "./credentials";
import { type Classified, plainNumber, row } from "./kinds";
import type { Texts } from "./texts";
import { decodeUtf8 } from "./utf8";

/** Whether a value is a line of a reply: three digits, then a blank, a hyphen, or the end (S5). */
export function isReply(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 3) return false;
  for (let at = start; at < start + 3; at += 1) if (!isDigit(bytes[at])) return false;
  const next = end - start > 3 ? bytes[start + 3] : 32;
  return next === 32 || next === 45;
}

/** Replies that say no more than their code: banner, STARTTLS, goodbye, challenge, go on. */
const isBare = (code: number): boolean =>
  code === 220 || code === 221 || code === 334 || code === 354;

/**
 * Reads a line of a reply. Only the code is kept of those whose words are of no use, and of the features
 * that follow EHLO, where it is sure that it is they.
 */
export function readReply(
  bytes: Uint8Array,
  start: number,
  end: number,
  afterEhlo: boolean,
  texts: Texts,
  into: Classified,
): void {
  const code =
    ((bytes[start] as number) - 48) * 100 +
    ((bytes[start + 1] as number) - 48) * 10 +
    ((bytes[start + 2] as number) - 48);
  into.kind = end - start > 3 && bytes[start + 3] === 45 ? row.replyMore : row.reply;
  into.extra = 0;
  if (isBare(code) || (afterEhlo && code === 250)) into.detail = (plainNumber | code) >>> 0;
  else if (code < 400) into.detail = texts.add(bytes, start, end);
  else into.detail = refusal(bytes, start, end, texts);
}

/** A refusal may quote what it refuses. */
function refusal(bytes: Uint8Array, start: number, end: number, texts: Texts): number {
  if (!mayHoldCredential(bytes, start, end)) return texts.add(bytes, start, end);
  const text = decodeUtf8(bytes, start, end);
  const shown = withoutCredentials(text);
  if (shown === text) return texts.add(bytes, start, end);
  const kept = encodeUtf8(shown);
  return texts.add(kept, 0, kept.length);
}
