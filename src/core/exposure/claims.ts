import type { Socket } from "../simulate";
import { ascending, type Family } from "../values";
import { type Bounds, boundsOf } from "./bounds";
import { type Line, lineOf } from "./line";

/**
 * The ranges that connectors claim on one socket, as flat lists. A rank is how narrow a range is, and of equal
 * ones whether the binding is exact (R13 to R15).
 */
export interface Claims {
  readonly line: Line;
  /** The slot of each claim. */
  readonly slot: Uint32Array;
  /** How many ranks there are; they are numbered from the one that wins. */
  readonly ranks: number;
  /** Claims of one owner and one rank share a slot; owners are numbered as the socket lists them. */
  readonly slotRank: Uint32Array;
  readonly slotOwner: Uint32Array;
}

/** The claims of a socket in one family (R11). */
export function claimsOf({ exact, wildcard }: Socket, family: Family): Claims {
  const bounds = [...exact, ...wildcard].map(({ ranges }) => boundsOf(ranges, family));
  const slot = new Uint32Array(bounds.reduce((sum, { count }) => sum + count, 0));
  const slots = bounds.reduce((sum, { sizes }) => sum + sizes.length, 0);
  const slotOwner = new Uint32Array(slots);
  let claim = 0;
  let base = 0;
  bounds.forEach(({ count, size, sizes }, owner) => {
    for (let at = 0; at < count; at += 1) slot[claim + at] = base + (size[at] as number);
    slotOwner.fill(owner, base, base + sizes.length);
    claim += count;
    base += sizes.length;
  });
  return { line: lineOf(family, bounds), slot, slotOwner, ...ranked(bounds, exact.length, slots) };
}

/** The rank of every slot: the smallest size first, the exact binding before the wildcard. */
function ranked(bounds: readonly Bounds[], exact: number, slots: number) {
  const numbers = new Map<bigint, number>();
  const slotRank = new Uint32Array(slots);
  let slot = 0;
  bounds.forEach(({ sizes }, owner) => {
    for (const size of sizes) {
      const key = size * 2n + (owner < exact ? 0n : 1n);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      slotRank[slot] = number;
      slot += 1;
    }
  });
  const ranks = new Uint32Array(numbers.size);
  [...numbers]
    .sort(([a], [b]) => ascending(a, b))
    .forEach(([, number], rank) => {
      ranks[number] = rank;
    });
  for (let at = 0; at < slots; at += 1) slotRank[at] = ranks[slotRank[at] as number] as number;
  return { ranks: numbers.size, slotRank };
}
