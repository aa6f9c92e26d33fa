import type { Family, IpRange } from "../values";

/** The ranges of one connector in one family, in flat lists: half a million of them are swept in a blink. */
export interface Bounds {
  readonly count: number;
  /** 32-bit words of the first address of each range, the least significant first: one in IPv4, four in IPv6. */
  readonly first: Uint32Array;
  /** The same of the address after the last one; 0 = the range reaches to the end of the family. */
  readonly after: Uint32Array;
  /** Which of `sizes` each range has. */
  readonly size: Uint32Array;
  /** How many addresses ranges hold, less one. */
  readonly sizes: readonly bigint[];
}

export const wordsPer: Readonly<Record<Family, number>> = { 4: 1, 6: 4 };

const kept = {
  4: new WeakMap<readonly IpRange[], Bounds>(),
  6: new WeakMap<readonly IpRange[], Bounds>(),
};

/** Kept with the list of ranges. */
export function boundsOf(ranges: readonly IpRange[], family: Family): Bounds {
  const known = kept[family].get(ranges);
  if (known) return known;
  const pure = ranges.every((each) => each.family === family);
  const own = pure ? ranges : ranges.filter((each) => each.family === family);
  const bounds = family === 4 ? bounds4(own) : bounds6(own);
  kept[family].set(ranges, bounds);
  return bounds;
}

// Lists of words keep the low bits alone, so that the address after the last one of all is 0.

function bounds4(ranges: readonly IpRange[]): Bounds {
  const count = ranges.length;
  const [first, after] = [new Uint32Array(count), new Uint32Array(count)];
  const size = new Uint32Array(count);
  const numbers = new Map<number, number>();
  for (let at = 0; at < count; at += 1) {
    const range = ranges[at] as IpRange;
    const [low, high] = [Number(range.first), Number(range.last)];
    first[at] = low;
    after[at] = high + 1;
    size[at] = numberOf(numbers, high - low);
  }
  return { count, first, after, size, sizes: Array.from(numbers.keys(), BigInt) };
}

function bounds6(ranges: readonly IpRange[]): Bounds {
  const count = ranges.length;
  const [first, after] = [new BigUint64Array(count * 2), new BigUint64Array(count * 2)];
  const size = new Uint32Array(count);
  const numbers = new Map<bigint, number>();
  for (let at = 0; at < count; at += 1) {
    const range = ranges[at] as IpRange;
    const next = range.last + 1n;
    first[at * 2] = range.first;
    first[at * 2 + 1] = range.first >> 64n;
    after[at * 2] = next;
    after[at * 2 + 1] = next >> 64n;
    size[at] = numberOf(numbers, range.last - range.first);
  }
  return { count, first: wordsOf(first), after: wordsOf(after), size, sizes: [...numbers.keys()] };
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

const lowWordFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function wordsOf(halves: BigUint64Array): Uint32Array {
  const words = new Uint32Array(halves.buffer);
  return lowWordFirst ? words : words.map((_, at) => words[at ^ 1] as number);
}
