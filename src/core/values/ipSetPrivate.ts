import type { Family } from "./address";
import { type IpSet, ipSet, subtract } from "./ipSet";
import { parseRange } from "./range";

/** Private, loopback, link-local and unique-local space (R104). Everything else is public. */
const blocks = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "::1",
  "fc00::/7",
  "fe80::/10",
].flatMap((text) => {
  const range = parseRange(text);
  return range.ok ? [range.value] : [];
});

const spaces: Readonly<Record<Family, IpSet>> = { 4: ipSet(4, blocks), 6: ipSet(6, blocks) };

/** The addresses of a family that the Internet does not reach (R104). */
export const privateSpace = (family: Family): IpSet => spaces[family];

/** The addresses of a set outside private, loopback, link-local and unique-local space. */
export const publicPart = (set: IpSet): IpSet => subtract(set, spaces[set.family]);
