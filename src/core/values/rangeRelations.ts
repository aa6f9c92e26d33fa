import type { IpRange } from "./range";

/** How many addresses a range holds. */
export const sizeOf = (range: IpRange): bigint => range.last - range.first + 1n;

/** Every address of `inner` is in `outer`; families do not mix (R11). */
export const contains = (outer: IpRange, inner: IpRange): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

/** The two have an address in common. */
export const overlaps = (a: IpRange, b: IpRange): boolean =>
  a.family === b.family && a.first <= b.last && b.first <= a.last;

/** The two hold the same addresses; scopes are left aside (R20). */
export const sameRange = (a: IpRange, b: IpRange): boolean =>
  a.family === b.family && a.first === b.first && a.last === b.last;

/** A number of addresses for people: `65,536`, and `2^64` where nobody reads the digits. */
export function printCount(count: bigint): string {
  if (count < 1_000_000_000_000n) return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const bits = count.toString(2).length - 1;
  return `${count === 1n << BigInt(bits) ? "" : "over "}2^${bits}`;
}
