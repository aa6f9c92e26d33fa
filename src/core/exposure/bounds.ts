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
  const own = ranges.filter((each) => each.family === family);
  const words = family === 4 ? words4 : words6;
  const bounds = {
    count: own.length,
    first: words(own, ({ first }) => first),
    after: words(own, ({ last }) => last + 1n),
    ...sized(own),
  };
  kept[family].set(ranges, bounds);
  return bounds;
}

type Bound = (range: IpRange) => bigint;

// Typed lists keep the low bits alone, so the address after the last one of all is 0.
const words4 = (ranges: readonly IpRange[], bound: Bound): Uint32Array =>
  Uint32Array.from(ranges, (each) => Number(bound(each)));

const lowWordFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function words6(ranges: readonly IpRange[], bound: Bound): Uint32Array {
  const halves = new BigUint64Array(ranges.length * 2);
  for (let at = 0; at < ranges.length; at += 1) {
    const address = bound(ranges[at] as IpRange);
    halves[at * 2] = address;
    halves[at * 2 + 1] = address >> 64n;
  }
  const words = new Uint32Array(halves.buffer);
  return lowWordFirst ? words : words.map((_, at) => words[at ^ 1] as number);
}

function sized(ranges: readonly IpRange[]): Pick<Bounds, "size" | "sizes"> {
  const numbers = new Map<bigint, number>();
  const size = new Uint32Array(ranges.length);
  for (let at = 0; at < ranges.length; at += 1) {
    const { first, last } = ranges[at] as IpRange;
    const own = last - first;
    let number = numbers.get(own);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(own, number);
    }
    size[at] = number;
  }
  return { size, sizes: [...numbers.keys()] };
}
