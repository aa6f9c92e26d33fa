import { parseAddress } from "../../values";
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
