import { parseAddress } from "../../values";
import { isDigit } from "../rows/bytes";
import type { SessionFigures } from "../sessions/figures";
import { tlsOf } from "../sessions/tls";
import { addressIn } from "../usage/endpoints";

/** What filters and top lists call what is not there; each is a value like others. */
export const absent = {
  remote: "none",
  reply: "none",
  domain: "no mail",
  tls: "none",
  auth: "none",
} as const;

/** The remote host of an endpoint, without its port. */
export function hostOf(endpoint: string): string {
  if (endpoint === "") return absent.remote;
  const colon = endpoint.lastIndexOf(":");
  // What begins otherwise is the only address with more than one form.
  if (colon > 0 && endpoint.indexOf(":") === colon) return endpoint.slice(0, colon);
  return addressIn(endpoint) || endpoint;
}

/** Where the host of an endpoint ends, if it is one with a port and no IPv6; -1 if not. */
export function hostEnd(bytes: Uint8Array, start: number, end: number): number {
  let colon = -1;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== 58) continue;
    if (colon >= 0) return -1;
    colon = at;
  }
  return colon > start ? colon : -1;
}

/** An endpoint as a text whose order is that of addresses, then of ports; what is no address comes last. */
export function endpointOrder(endpoint: string): string {
  if (endpoint === "") return "";
  const read = parseAddress(hostOf(endpoint));
  const port = endpoint.slice(endpoint.lastIndexOf(":") + 1).padStart(5, "0");
  if (!read.ok) return `9${endpoint.toLowerCase()}`;
  const { family, value } = read.value;
  return `${family}${value.toString(16).padStart(family === 4 ? 8 : 32, "0")}${port}`;
}

/** Longer replies are told by how they begin. */
const longest = 90;

/**
 * A reply by which those of one kind are counted: the codes alone where it agreed, as the rest is of one
 * message; else its words without what stands for one person, message or session.
 */
export function replyOf(reply: string): string {
  if (reply === "") return absent.reply;
  const [codes = ""] = /^\d{3}(?: \d\.\d{1,3}\.\d{1,3})?/.exec(reply) ?? [];
  if (codes.startsWith("2")) return codes;
  const plain = reply
    .replace(/<[^<>]*>/g, "<…>")
    .replace(/\[[^[\]]*\]/g, "[…]")
    // Whole words: looking for the @ of each would take the square of their length.
    .replace(/[^\s<>"'(),;:]+/g, (word) => (word.slice(1, -1).includes("@") ? "…" : word))
    .replace(/\b(?=\w*\d)\w{9,}\b/g, "…")
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

/** Where the codes of a reply end that agreed, `250 2.6.0`; -1 of another. */
export function agreedEnd(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 50 || digitsEnd(bytes, start, end, 3) !== start + 3) return -1;
  const kind = digitsEnd(bytes, start + 4, end, 1);
  const about = digitsEnd(bytes, kind + 1, end, 3);
  const detail = digitsEnd(bytes, about + 1, end, 3);
  const parted = bytes[start + 3] === 32 && bytes[kind] === 46 && bytes[about] === 46;
  const told = kind > start + 4 && about > kind + 1 && detail > about + 1;
  return parted && told ? detail : start + 3;
}

function digitsEnd(bytes: Uint8Array, start: number, end: number, most: number): number {
  let at = start;
  while (at < end && at < start + most && isDigit(bytes[at])) at += 1;
  return at;
}

/** The domain of a sender without its case; `<>` where it is empty. */
export function senderDomain(sender: string): string {
  const at = sender.lastIndexOf("@");
  return at < 0 ? sender || "<>" : sender.slice(at + 1).toLowerCase();
}

/** The version of a handshake that succeeded, by its sentence; null where there was none. */
export function tlsWord(failed: boolean, sentence: string | null): string {
  if (failed) return "failed";
  if (sentence === null) return absent.tls;
  return tlsOf(sentence, null, null, null)?.version ?? "TLS";
}

const outcomes = ["not told", "ok", "failed"] as const;

/** How a sign-in went. */
export const signInOf = (asked: boolean, outcome: SessionFigures["outcome"]): string =>
  asked ? outcomes[outcome] : absent.auth;
