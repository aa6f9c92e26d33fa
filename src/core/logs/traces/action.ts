import type { TraceAction } from "./event";

const dropping =
  /drop|den(?:y|ied)|block|reject|discard|refuse|reset|prohibit|no[ -]?route|blackhole/i;
const allowing = /allow|accept|permit|pass|built|established|trust|forwarded|success/i;

/** What a word of a device, or the words before a line, say; `seen` where they say nothing of it. */
export function actionOf(words: string): TraceAction {
  if (dropping.test(words)) return "dropped";
  return allowing.test(words) ? "allowed" : "seen";
}

/** What the flags of a TCP packet, as letters, show (`S`, `SA`, `R`); without flags it is an opening. */
export function signOf(flags: string): "open" | "answer" | "refusal" | "later" {
  const letters = flags.toUpperCase();
  if (letters === "" || letters === "-") return "open";
  if (letters.includes("R")) return "refusal";
  if (!letters.includes("S")) return "later";
  return /[A.]/.test(letters) ? "answer" : "open";
}

/** The protocol by its name or number. */
export function protocolOf(text: string): "tcp" | "udp" | "other" {
  const name = text.toLowerCase();
  if (name === "tcp" || name === "6") return "tcp";
  return name === "udp" || name === "17" ? "udp" : "other";
}
