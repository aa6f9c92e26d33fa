import type { Socket } from "../simulate";
import type { Family } from "../values";
import { type Line, lineOf } from "./line";

/**
 * The ranges that connectors claim on one socket, as flat lists: an organisation may have half a million.
 * A rank is how narrow a range is, and of equal ones whether the binding is exact (R13 to R15).
 */
export interface Claims {
  readonly line: Line;
  /** The slot of each claim. */
  readonly slot: Uint32Array;
  /** Ranks by number, the one that wins first. */
  readonly ranks: number;
  /** Claims of one owner and one rank share a slot; owners are numbered as the socket lists them. */
  readonly slotRank: readonly number[];
  readonly slotOwner: readonly number[];
}

/** The claims of a socket in one family (R11), in time linear in their number but for the sorting of the sizes. */
export function claimsOf({ exact, wildcard }: Socket, family: Family): Claims {
  const [first, last]: [bigint[], bigint[]] = [[], []];
  const kinds = new Kinds();
  const slots: number[] = [];
  const slotKind: number[] = [];
  const slotOwner: number[] = [];
  /** By kind of claim: the owner that claimed it last, and the slot of the two. */
  const [owned, slotted]: [number[], number[]] = [[], []];
  [...exact, ...wildcard].forEach(({ ranges }, owner) => {
    const isExact = owner < exact.length;
    for (const range of ranges) {
      if (range.family !== family) continue;
      first.push(range.first);
      last.push(range.last);
      const kind = kinds.of(range.last - range.first, isExact);
      if (owned[kind] !== owner) {
        owned[kind] = owner;
        slotted[kind] = slotKind.length;
        slotKind.push(kind);
        slotOwner.push(owner);
      }
      slots.push(slotted[kind] as number);
    }
  });
  const rank = kinds.ranked();
  return {
    line: lineOf(family, { first, last }),
    slot: Uint32Array.from(slots),
    ranks: rank.length,
    slotRank: slotKind.map((kind) => rank[kind] as number),
    slotOwner,
  };
}

/** Sizes of ranges with the kind of binding, numbered as they come, and later ranked. */
class Kinds {
  readonly #numbers = new Map<bigint, number>();

  of(size: bigint, exact: boolean): number {
    const key = size * 2n + (exact ? 0n : 1n);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** The rank of each number: the smallest size first, exact before wildcard. */
  ranked(): number[] {
    const ranks = new Array<number>(this.#numbers.size);
    [...this.#numbers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .forEach(([, number], rank) => {
        ranks[number] = rank;
      });
    return ranks;
  }
}
