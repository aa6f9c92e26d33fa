import { type Family, lastAddress } from "./address";
import { ascending } from "./ascending";
import { printRange } from "./printRange";
import type { IpRange } from "./range";

/**
 * An exact set of addresses of one family. Its ranges are sorted, disjoint and never adjacent, without
 * scopes: two sets are equal if and only if their ranges are. Families do not mix (R11).
 */
export interface IpSet {
  readonly family: Family;
  readonly ranges: readonly IpRange[];
}

const empty: Readonly<Record<Family, IpSet>> = {
  4: { family: 4, ranges: [] },
  6: { family: 6, ranges: [] },
};
const full: Readonly<Record<Family, IpSet>> = {
  4: { family: 4, ranges: [{ family: 4, first: 0n, last: lastAddress[4] }] },
  6: { family: 6, ranges: [{ family: 6, first: 0n, last: lastAddress[6] }] },
};

export const emptySet = (family: Family): IpSet => empty[family];
export const fullSet = (family: Family): IpSet => full[family];

/** The addresses of `family` in any of the ranges, which may overlap and come in any order. */
export function ipSet(family: Family, ranges: readonly IpRange[]): IpSet {
  const own = ranges.filter((each) => each.family === family);
  return joined(family, own.sort(byFirst));
}

/** Addresses in either. Linear in their ranges, as are the others. */
export function union(a: IpSet, b: IpSet): IpSet {
  sameFamily(a, b);
  if (a.ranges.length === 0) return b;
  if (b.ranges.length === 0) return a;
  const merged: IpRange[] = [];
  let [i, j] = [0, 0];
  while (i < a.ranges.length || j < b.ranges.length) {
    const [one, two] = [a.ranges[i], b.ranges[j]];
    const next = one && (!two || one.first <= two.first) ? one : two;
    if (next === one) i += 1;
    else j += 1;
    if (next) merged.push(next);
  }
  return joined(a.family, merged);
}

/** Addresses in any of the sets. One pass after sorting, however many there are. */
export function unionOf(family: Family, sets: readonly IpSet[]): IpSet {
  if (sets.length === 1 && sets[0] && sets[0].ranges.length > 0) return sets[0];
  const some = sets.filter(({ ranges }) => ranges.length > 0);
  const [first, second] = some;
  if (!first) return emptySet(family);
  if (!second) return first;
  if (some.length === 2) return union(first, second);
  return ipSet(
    family,
    some.flatMap(({ ranges }) => ranges),
  );
}

/** Addresses in both. */
export function intersect(a: IpSet, b: IpSet): IpSet {
  sameFamily(a, b);
  const found: IpRange[] = [];
  let [i, j] = [0, 0];
  for (let one = a.ranges[0], two = b.ranges[0]; one && two; one = a.ranges[i], two = b.ranges[j]) {
    const first = later(one.first, two.first);
    const last = earlier(one.last, two.last);
    if (first <= last) found.push({ family: a.family, first, last });
    if (one.last < two.last) i += 1;
    else j += 1;
  }
  return made(a.family, found);
}

/** Addresses in `a` and not in `b`. */
export function subtract(a: IpSet, b: IpSet): IpSet {
  sameFamily(a, b);
  if (a.ranges.length === 0 || b.ranges.length === 0) return a;
  const found: IpRange[] = [];
  let j = 0;
  for (const { first: from, last } of a.ranges) {
    let first = from;
    for (let hole = b.ranges[j]; hole && hole.last < first; hole = b.ranges[j]) j += 1;
    let k = j;
    for (let hole = b.ranges[k]; hole && hole.first <= last; hole = b.ranges[k]) {
      if (first < hole.first) found.push({ family: a.family, first, last: hole.first - 1n });
      first = hole.last + 1n;
      if (first > last) break;
      k += 1;
    }
    // A hole that reaches beyond this range may cut the next one too.
    j = k;
    if (first <= last) found.push({ family: a.family, first, last });
  }
  return made(a.family, found);
}

/** How many addresses are in it. */
export const countOf = ({ ranges }: IpSet): bigint => {
  let sum = 0n;
  for (const { first, last } of ranges) sum += last - first + 1n;
  return sum;
};

export const isEmpty = ({ ranges }: IpSet): boolean => ranges.length === 0;

/** Whether an address of the set's family is in it, by halving. */
export function holds({ ranges }: IpSet, address: bigint): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle] as IpRange;
    if (address < range.first) high = middle;
    else if (address > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Every address of `a` is in `b`. */
export const isSubset = (a: IpSet, b: IpSet): boolean => isEmpty(subtract(a, b));

export const sameSet = (a: IpSet, b: IpSet): boolean =>
  a === b ||
  (a.family === b.family &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every((each, at) => {
      const other = b.ranges[at] as IpRange;
      return each.first === other.first && each.last === other.last;
    }));

/** Canonical ranges by address: a single address, CIDR where one block, else `first-last`. */
export const printSet = ({ ranges }: IpSet): string[] => ranges.map(printRange);

const byFirst = (a: IpRange, b: IpRange): number => ascending(a.first, b.first);

/** Math.max and Math.min take no whole numbers of this size. */
function later(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}
function earlier(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}

const made = (family: Family, ranges: readonly IpRange[]): IpSet =>
  ranges.length === 0 ? empty[family] : { family, ranges };

/** Ranges in order of their start, as a set: those that overlap or touch become one. */
function joined(family: Family, sorted: readonly IpRange[]): IpSet {
  const found: { family: Family; first: bigint; last: bigint }[] = [];
  let open: { family: Family; first: bigint; last: bigint } | undefined;
  for (const { first, last } of sorted) {
    if (open && first <= open.last + 1n) {
      if (last > open.last) open.last = last;
    } else {
      open = { family, first, last };
      found.push(open);
    }
  }
  return made(family, found);
}

function sameFamily(a: IpSet, b: IpSet): void {
  if (a.family !== b.family) throw new Error("Sets of IPv4 and IPv6 addresses do not mix.");
}
