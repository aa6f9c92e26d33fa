import type { Claims } from "./claims";
import { Lowest } from "./lowest";
import { orderOf } from "./radix";

/** The owners that win a stretch of addresses: none, one, or two and more that tie (R16), as the socket lists them. */
export type Winners = readonly number[];

/** A family cut into stretches: from `from[i]` to before `from[i + 1]` the winners are `winners[who[i]]`. */
export interface Stretches {
  readonly from: Uint32Array;
  readonly who: Uint32Array;
  /** Sets of winners by their number; number 0 is nobody. */
  readonly winners: readonly Winners[];
}

/**
 * Who wins each address: the narrowest range that holds it, then the exact binding (R12 to R15). One sweep over
 * the beginnings and ends of the ranges that knows which owners have a range of which rank open. n log n in
 * the number of ranges at most.
 */
export function sweep(claims: Claims): Stretches {
  const begins = eventsOf(claims.line.start, claims.slot);
  const closes = eventsOf(claims.line.end, claims.slot);
  const count = claims.slot.length;
  const from = new Uint32Array(count * 2 + 1);
  const who = new Uint32Array(count * 2 + 1);
  const open = new Open(claims);
  let next = 0;
  let over = 0;
  let made = 0;
  // Ranges to the end of the family come first among the ends, with 0, and never close.
  while (over < count && closes.at[over] === 0) over += 1;
  while (next < count || over < count) {
    const begin = next < count ? (begins.at[next] as number) : beyond;
    const close = over < count ? (closes.at[over] as number) : beyond;
    const position = Math.min(begin, close);
    for (; over < count && closes.at[over] === position; over += 1)
      open.close(closes.slot[over] as number);
    for (; next < count && begins.at[next] === position; next += 1)
      open.begin(begins.slot[next] as number);
    const winner = open.winner();
    // Before the first range nobody wins: `from` and `who` are 0 there.
    if (winner === who[made]) continue;
    if (position > 0) made += 1;
    from[made] = position;
    who[made] = winner;
  }
  return {
    from: from.subarray(0, made + 1),
    who: who.subarray(0, made + 1),
    winners: open.winners,
  };
}

/** No position is as high. */
const beyond = 2 ** 32;

/** Positions in rising order, each with the slot of its claim: read in a row, they come from memory in a row. */
function eventsOf(positions: Uint32Array, slots: Uint32Array) {
  const { index, keys } = orderOf({ words: positions, stride: 1 });
  const slot = new Uint32Array(index.length);
  for (let at = 0; at < index.length; at += 1) slot[at] = slots[index[at] as number] as number;
  return { at: keys, slot };
}

const nil = -1;

/** The ranges that hold the address at which the sweep stands. */
class Open {
  readonly winners: Winners[] = [[]];
  readonly #claims: Claims;
  /** Open ranges by slot. */
  readonly #ranges: Uint32Array;
  /** Slots with an open range, chained by rank. A slot is one owner's, so two in a chain tie. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** Ranks with a chain. */
  readonly #ranks: Lowest;
  /** Numbers of sets of one owner, 0 = none yet; of two, and of more. */
  readonly #alone: Uint32Array;
  readonly #pairs = new Map<number, number>();
  readonly #tied = new Map<string, number>();

  constructor(claims: Claims) {
    const slots = claims.slotRank.length;
    this.#claims = claims;
    this.#ranges = new Uint32Array(slots);
    this.#first = new Int32Array(claims.ranks).fill(nil);
    this.#next = new Int32Array(slots);
    this.#previous = new Int32Array(slots);
    this.#ranks = new Lowest(claims.ranks);
    this.#alone = new Uint32Array((claims.slotOwner.at(-1) ?? 0) + 1);
  }

  begin(slot: number): void {
    const before = this.#ranges[slot] as number;
    this.#ranges[slot] = before + 1;
    if (before > 0) return;
    const rank = this.#claims.slotRank[slot] as number;
    const first = this.#first[rank] as number;
    this.#next[slot] = first;
    this.#previous[slot] = nil;
    this.#first[rank] = slot;
    if (first === nil) this.#ranks.add(rank);
    else this.#previous[first] = slot;
  }

  close(slot: number): void {
    const after = (this.#ranges[slot] as number) - 1;
    this.#ranges[slot] = after;
    if (after > 0) return;
    const next = this.#next[slot] as number;
    const previous = this.#previous[slot] as number;
    if (next !== nil) this.#previous[next] = previous;
    if (previous !== nil) this.#next[previous] = next;
    else {
      const rank = this.#claims.slotRank[slot] as number;
      this.#first[rank] = next;
      if (next === nil) this.#ranks.remove(rank);
    }
  }

  /** The number of the set that wins here. */
  winner(): number {
    const rank = this.#ranks.lowest();
    if (rank < 0) return 0;
    const { slotOwner } = this.#claims;
    const slot = this.#first[rank] as number;
    const second = this.#next[slot] as number;
    const owner = slotOwner[slot] as number;
    if (second === nil) {
      if (this.#alone[owner] === 0) this.#alone[owner] = this.#number([owner]);
      return this.#alone[owner] as number;
    }
    return this.#next[second] === nil
      ? this.#pair(owner, slotOwner[second] as number)
      : this.#tie(slot);
  }

  #pair(one: number, other: number): number {
    const [low, high] = one < other ? [one, other] : [other, one];
    const key = low * this.#alone.length + high;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const number = this.#number([low, high]);
    this.#pairs.set(key, number);
    return number;
  }

  #tie(first: number): number {
    const owners: number[] = [];
    for (let slot = first; slot !== nil; slot = this.#next[slot] as number)
      owners.push(this.#claims.slotOwner[slot] as number);
    const key = owners.sort((a, b) => a - b).join(" ");
    const known = this.#tied.get(key);
    if (known !== undefined) return known;
    const number = this.#number(owners);
    this.#tied.set(key, number);
    return number;
  }

  #number(winners: Winners): number {
    this.winners.push(winners);
    return this.winners.length - 1;
  }
}
