import type { Claims } from "./claims";
import { Heap } from "./heap";
import { orderOf } from "./radix";

/** The owners that win a stretch of addresses: none, one, or two and more that tie (R16), as the socket lists them. */
export type Winners = readonly number[];

/** A family cut into stretches: from `from[i]` to before `from[i + 1]` the winners are `winners[who[i]]`. */
export interface Stretches {
  readonly from: readonly number[];
  readonly who: readonly number[];
  readonly winners: readonly Winners[];
}

/**
 * Who wins each address: the narrowest range that holds it, then the exact binding (R12 to R15). One sweep over
 * the beginnings and ends of the ranges; of each rank it is known how many owners have a range open there, and
 * the ranks with any are in a heap. n log n in the number of ranges.
 */
export function sweep(claims: Claims): Stretches {
  const { start, end } = claims.line;
  const count = start.length;
  const starts = orderOf(count, [{ words: start, stride: 1, offset: 0 }]);
  const ends = orderOf(count, [{ words: end, stride: 1, offset: 0 }]);
  const open = new Open(claims);
  const from: number[] = [0];
  const who: number[] = [open.winner()];
  let next = 0;
  let over = 0;
  // Ranges to the end of the family are sorted first, with 0, and never close.
  while (over < count && end[ends[over] as number] === 0) over += 1;
  while (next < count || over < count) {
    const begins = next < count ? (start[starts[next] as number] as number) : Infinity;
    const closes = over < count ? (end[ends[over] as number] as number) : Infinity;
    const position = Math.min(begins, closes);
    for (; over < count && end[ends[over] as number] === position; over += 1)
      open.close(ends[over] as number);
    for (; next < count && start[starts[next] as number] === position; next += 1)
      open.begin(starts[next] as number);
    const winner = open.winner();
    if (position === 0) who[0] = winner;
    else if (winner !== who[who.length - 1]) {
      from.push(position);
      who.push(winner);
    }
  }
  return { from, who, winners: open.winners };
}

/** The ranges that hold the address at which the sweep stands. */
class Open {
  /** Sets of winners by their number; number 0 is nobody. */
  readonly winners: Winners[] = [[]];
  readonly #claims: Claims;
  /** Open ranges by slot. */
  readonly #ranges: Uint32Array;
  /** Slots with an open range, chained by rank; -1 ends a chain. A slot is an owner's, so two of them tie. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #queued: Uint8Array;
  readonly #ranks = new Heap();
  /** Numbers of sets of one owner by owner, and of sets that tie by their owners. */
  readonly #alone: number[] = [];
  readonly #tied = new Map<string, number>();

  constructor(claims: Claims) {
    const slots = claims.slotRank.length;
    this.#claims = claims;
    this.#ranges = new Uint32Array(slots);
    this.#first = new Int32Array(claims.ranks).fill(-1);
    this.#next = new Int32Array(slots);
    this.#previous = new Int32Array(slots);
    this.#queued = new Uint8Array(claims.ranks);
  }

  begin(claim: number): void {
    const slot = this.#claims.slot[claim] as number;
    const before = this.#ranges[slot] as number;
    this.#ranges[slot] = before + 1;
    if (before > 0) return;
    const rank = this.#claims.slotRank[slot] as number;
    const first = this.#first[rank] as number;
    this.#next[slot] = first;
    this.#previous[slot] = -1;
    if (first >= 0) this.#previous[first] = slot;
    this.#first[rank] = slot;
    if (this.#queued[rank]) return;
    this.#queued[rank] = 1;
    this.#ranks.push(rank);
  }

  close(claim: number): void {
    const slot = this.#claims.slot[claim] as number;
    const after = (this.#ranges[slot] as number) - 1;
    this.#ranges[slot] = after;
    if (after > 0) return;
    const next = this.#next[slot] as number;
    const previous = this.#previous[slot] as number;
    if (next >= 0) this.#previous[next] = previous;
    if (previous >= 0) this.#next[previous] = next;
    else this.#first[this.#claims.slotRank[slot] as number] = next;
  }

  /** The number of the set that wins here. Ranks without an open range leave the heap when they come to its top. */
  winner(): number {
    let rank = this.#ranks.least;
    while (rank !== undefined && (this.#first[rank] as number) < 0) {
      this.#queued[rank] = 0;
      this.#ranks.pop();
      rank = this.#ranks.least;
    }
    if (rank === undefined) return 0;
    const slot = this.#first[rank] as number;
    if ((this.#next[slot] as number) >= 0) return this.#tie(slot);
    const owner = this.#claims.slotOwner[slot] as number;
    const known = this.#alone[owner];
    if (known !== undefined) return known;
    this.#alone[owner] = this.winners.length;
    this.winners.push([owner]);
    return this.winners.length - 1;
  }

  #tie(first: number): number {
    const owners: number[] = [];
    for (let slot = first; slot >= 0; slot = this.#next[slot] as number)
      owners.push(this.#claims.slotOwner[slot] as number);
    const key = owners.sort((a, b) => a - b).join(" ");
    const known = this.#tied.get(key);
    if (known !== undefined) return known;
    this.#tied.set(key, this.winners.length);
    this.winners.push(owners);
    return this.winners.length - 1;
  }
}
