import { addressOf } from "../traces/endpoint";

/** What a LastError says, its wrappers taken off. */
export interface LastError {
  /** The innermost reply or sentence; "" where there is none. */
  readonly reply: string;
  /** The reply with the sentences around it. */
  readonly whole: string;
  readonly endpoint?: string;
  readonly host?: string;
  /** Time of the last try, as the shell showed it. */
  readonly tried?: string;
}

const keys = /^\{?(LED|MSG|FQDN|IP|LRT)=([\s\S]*?)\}?$/;

/**
 * Takes a LastError apart (Q8): `[{LED=…};{MSG=…};{FQDN=…};{IP=…};{LRT=…}]` in any order, or a bare reply.
 * What the display cut off at its end is left out.
 */
export function readLastError(text: string): LastError {
  const parts = partsOf(text.trim());
  const whole = parts ? parts.get("LED") || parts.get("MSG") || "" : text.trim();
  const tried = /The last endpoint attempted was (\S+?)(?::\d+)?\.?$/i.exec(whole)?.[1];
  const endpoint = addressOf(parts?.get("IP") ?? "") || addressOf(tried ?? "");
  const [host, time] = [parts?.get("FQDN"), parts?.get("LRT")];
  return {
    ...{ reply: innermost(whole), whole },
    ...(endpoint !== "" && { endpoint }),
    ...(host && { host }),
    ...(time && { tried: time }),
  };
}

function partsOf(text: string): ReadonlyMap<string, string> | undefined {
  if (!/^\[?\{(?:LED|MSG|FQDN|IP|LRT)=/.test(text)) return undefined;
  const inner = text.replace(/^\[/, "").replace(/\]$/, "");
  const found = new Map<string, string>();
  // A reply holds ; and quotes itself: only }; before the next key parts (Q8).
  for (const part of inner.split(/\};\s*(?=\{(?:LED|MSG|FQDN|IP|LRT)=)/)) {
    const [, key, value = ""] = keys.exec(part.trim()) ?? [];
    if (key !== undefined && !found.has(key)) found.set(key, value.trim());
  }
  return found;
}

/** The sentences that wrap a reply, each with what stands within (Q8b, send-semantics 7). */
const wrappers: readonly RegExp[] = [
  /primary target IP address(?: responded with)?: "([\s\S]*?)"(?: Attempted failover[\s\S]*)?$/i,
  /primary target IP address(?: responded with)?: "([\s\S]*)$/i,
  /proxy session setup failed on frontend with '([\s\S]*?)'?\.?$/i,
  /setting up (?:client|outbound) proxy session failed with error: ([\s\S]*)$/i,
  /remote server returned '([\s\S]*?)'?\.?$/i,
];

/** The innermost reply: what stands behind the last arrow, or within the quotes of the innermost wrapper. */
export function innermost(text: string): string {
  let reply = text.trim();
  for (let depth = 0; depth < 8; depth += 1) {
    const inner = within(reply);
    if (inner === undefined || inner === "") break;
    reply = inner;
  }
  return reply;
}

function within(text: string): string | undefined {
  const arrow = text.lastIndexOf(" -> ");
  if (arrow >= 0) return text.slice(arrow + 4).trim();
  // The one that begins first is the outermost.
  let first: RegExpExecArray | undefined;
  for (const wrapper of wrappers) {
    const found = wrapper.exec(text);
    if (found && (!first || found.index < first.index)) first = found;
  }
  return first?.[1]?.trim();
}
