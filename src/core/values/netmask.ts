import { parseIpv4 } from "./ipv4";
import { trimmed } from "./place";

/** Prefix length of a dotted netmask, 0 to 32; undefined where it is no address or has a hole. */
export function prefixOfMask(text: string): number | undefined {
  const mask = parseIpv4(trimmed(text));
  if (!mask.ok) return undefined;
  const hosts = 2 ** 32 - 1 - mask.value;
  const length = 32 - Math.log2(hosts + 1);
  return Number.isInteger(length) ? length : undefined;
}
