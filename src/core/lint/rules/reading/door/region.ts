import type { Measured } from "../../../../finding";
import { countOf, type IpSet, printCount, printSet, publicPart } from "../../../../values";

/** Remote addresses of both families, as a connector really serves them. */
export interface Region {
  readonly v4: IpSet;
  readonly v6: IpSet;
}

/** How many addresses of each family. */
export interface Count {
  readonly v4: bigint;
  readonly v6: bigint;
}

/** Below this to work it out again costs less than to keep it. */
const few = 16;
const counts = new WeakMap<Region, Count>();
const outsides = new WeakMap<Region, Region>();

const isSmall = ({ v4, v6 }: Region): boolean => v4.ranges.length + v6.ranges.length <= few;

export function countIn(region: Region): Count {
  if (isSmall(region)) return { v4: countOf(region.v4), v6: countOf(region.v6) };
  const known = counts.get(region);
  if (known) return known;
  const count = { v4: countOf(region.v4), v6: countOf(region.v6) };
  counts.set(region, count);
  return count;
}

/** The public addresses of a region (R104). */
export function publicIn(region: Region): Region {
  if (isSmall(region)) return outsideOf(region);
  const known = outsides.get(region);
  if (known) return known;
  const outside = outsideOf(region);
  outsides.set(region, outside);
  return outside;
}

const outsideOf = ({ v4, v6 }: Region): Region => ({ v4: publicPart(v4), v6: publicPart(v6) });

export const isNowhere = ({ v4, v6 }: Region): boolean =>
  v4.ranges.length === 0 && v6.ranges.length === 0;

/** At most 256 IPv4 addresses (R104) and one /64 of IPv6: a list of hosts, or one small network. */
export function isNarrow(region: Region): boolean {
  const { v4, v6 } = countIn(region);
  return v4 <= 256n && v6 <= 1n << 64n;
}

/** More public addresses than any partner or provider has: what comes from the Internet comes here. */
export function servesInternet(region: Region): boolean {
  const { v4, v6 } = countIn(publicIn(region));
  return v4 > 1n << 24n || v6 > 1n << 96n;
}

/**
 * `65,536`, or each family by itself where both are there: their sum tells nobody anything. Nor does the count of a whole
 * family: that is `every IPv4`, which a text sets into the singular.
 */
export function toldCount(region: Region): string {
  const { v4, v6 } = countIn(region);
  const whole = [v4 === 1n << 32n ? "IPv4" : "", v6 === 1n << 128n ? "IPv6" : ""].filter(Boolean);
  const families = [v4, v6].filter((count) => count > 0n).length;
  if (whole.length > 0 && whole.length === families) return `every ${whole.join(" and ")}`;
  if (v4 === 0n || v6 === 0n) return printCount(v4 + v6);
  return `${printCount(v4)} IPv4 and ${printCount(v6)} IPv6`;
}

/** A finding that comes back where its values differ or its region is larger. */
export const measuredOn = (values: readonly string[], { v4, v6 }: Region): Measured => ({
  values,
  ranges: [...printSet(v4), ...printSet(v6)],
});
