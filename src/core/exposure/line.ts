import type { Family } from "../values";
import { type Digits, orderOf } from "./radix";

/**
 * Where ranges begin and end, as whole numbers below 2^32 in the order of the addresses: the addresses
 * themselves in IPv4, ranks among all beginnings and ends in IPv6.
 */
export interface Line {
  /** First address of each range. */
  readonly start: Uint32Array;
  /** The address after its last one; 0 = it reaches to the end of the family. */
  readonly end: Uint32Array;
  /** The address at a position. */
  address(position: number): bigint;
}

/** The bounds of ranges of one family, one pair for each range. */
export interface Bounds {
  readonly first: readonly bigint[];
  readonly last: readonly bigint[];
}

export const lineOf = (family: Family, bounds: Bounds): Line =>
  family === 4 ? lineOf4(bounds) : lineOf6(bounds);

function lineOf4({ first, last }: Bounds): Line {
  const start = new Uint32Array(first.length);
  const end = new Uint32Array(first.length);
  for (let at = 0; at < first.length; at += 1) {
    start[at] = Number(first[at]);
    // 2^32 becomes 0: the last address of all has none after it.
    end[at] = Number(last[at]) + 1;
  }
  return { start, end, address: BigInt };
}

function lineOf6({ first, last }: Bounds): Line {
  const count = first.length;
  const values = new Array<bigint>(count * 2);
  for (let at = 0; at < count; at += 1) {
    values[at] = first[at] as bigint;
    values[count + at] = BigInt.asUintN(128, (last[at] as bigint) + 1n);
  }
  const ranks = new Uint32Array(values.length);
  // The lowest rank is 0 whether or not an end came round to address 0: no end can stand there by itself.
  const places: bigint[] = [0n];
  for (const index of orderOf(values.length, digitsOf(values))) {
    const value = values[index] as bigint;
    if (value !== places[places.length - 1]) places.push(value);
    ranks[index] = places.length - 1;
  }
  return {
    start: ranks.subarray(0, count),
    end: ranks.subarray(count),
    address: (position) => places[position] as bigint,
  };
}

const lowWordFirst = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Numbers of 128 bits as four digits each, least significant first. */
function digitsOf(values: readonly bigint[]): readonly Digits[] {
  const low = new BigUint64Array(values.length);
  const high = new BigUint64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as bigint;
    low[at] = value;
    high[at] = value >> 64n;
  }
  return [low, high].flatMap(({ buffer }) => {
    const words = new Uint32Array(buffer);
    return [lowWordFirst ? 0 : 1, lowWordFirst ? 1 : 0].map((offset) => ({
      words,
      stride: 2,
      offset,
    }));
  });
}
