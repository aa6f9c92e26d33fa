import type { RouteReply } from "./run";

const form = /^([2-5]\d\d)(?: (?:([245]\.\d{1,3}\.\d{1,3})(?: |$))?(.*))?$/;

/** A reply of the other side, read; undefined where it is none: three digits, one line of printable ASCII (RFC 5321 4.2). */
export function readReply(
  text: string,
): Pick<RouteReply, "code" | "enhanced" | "text"> | undefined {
  const [, code, enhanced = "", words = ""] = form.exec(text) ?? [];
  if (code === undefined || text.length > 510 || !/^[\t\x20-\x7e]*$/.test(text)) return undefined;
  return { code, enhanced, text: words.trim() };
}

/** A reply of the other side as what ended the way. */
export function remote(text: string, standing: RouteReply["standing"] = "observed"): RouteReply {
  const read = readReply(text) ?? { code: "", enhanced: "", text };
  return { id: "remote", ...read, variants: [], cites: ["S151"], standing };
}
