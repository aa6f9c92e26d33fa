import { ipv4In } from "./ipv4";

/** An IpRange without a scope; range.ts looks here first, so its type is not taken from there. */
interface Block {
  readonly family: 4;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * An IPv4 range in its canonical form, or one so close to it that there is nothing to say; undefined = look closer. A
 * design may hold half a million of them, and each costs a tenth of what it costs to look closer.
 */
export function quickRange(text: string): Block | undefined {
  const slash = text.indexOf("/");
  if (slash >= 0) return quickBlock(text, slash);
  const dash = text.indexOf("-");
  const first = ipv4In(text, 0, dash < 0 ? text.length : dash);
  const last = dash < 0 ? first : ipv4In(text, dash + 1, text.length);
  return first >= 0 && first <= last ? between(first, last) : undefined;
}

function quickBlock(text: string, slash: number): Block | undefined {
  const first = ipv4In(text, 0, slash);
  const digits = text.length - slash - 1;
  if (first < 0 || digits < 1 || digits > 2) return undefined;
  const tens = digits === 2 ? text.charCodeAt(slash + 1) - zero : 0;
  const ones = text.charCodeAt(text.length - 1) - zero;
  if (tens < 0 || tens > 3 || ones < 0 || ones > 9) return undefined;
  const length = tens * 10 + ones;
  if (length > 32) return undefined;
  const size = 2 ** (32 - length);
  return first % size === 0 ? between(first, first + size - 1) : undefined;
}

const zero = "0".charCodeAt(0);

const between = (first: number, last: number): Block => ({
  family: 4,
  first: BigInt(first),
  last: BigInt(last),
});
