import type { Family } from "../values";
import { type Bounds, wordsPer } from "./bounds";
import { orderOf } from "./radix";

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

/** The ranges of several connectors, one after the other. */
export function lineOf(family: Family, bounds: readonly Bounds[]): Line {
  const first = joined(bounds.map((each) => each.first));
  const after = joined(bounds.map((each) => each.after));
  return family === 4 ? { start: first, end: after, address: BigInt } : ranked(first, after);
}

function ranked(first: Uint32Array, after: Uint32Array): Line {
  const words = joined([first, after]);
  const stride = wordsPer[6];
  const count = words.length / stride;
  const ranks = new Uint32Array(count);
  // Rank 0 is address 0, whether or not a range begins there: so it means the end of the family among ends.
  const places = new Uint32Array(count + 1);
  let place = 0;
  let before = -1;
  for (const at of orderOf({ words, stride }).index) {
    if (before < 0 ? !isZero(words, at) : differ(words, before, at)) {
      place += 1;
      places[place] = at;
    }
    ranks[at] = place;
    before = at;
  }
  const half = count / 2;
  return {
    start: ranks.subarray(0, half),
    end: ranks.subarray(half),
    address: (position) => (position === 0 ? 0n : addressIn(words, places[position] as number)),
  };
}

const isZero = (words: Uint32Array, at: number): boolean =>
  words.subarray(at * 4, at * 4 + 4).every((word) => word === 0);

const differ = (words: Uint32Array, a: number, b: number): boolean =>
  words[a * 4] !== words[b * 4] ||
  words[a * 4 + 1] !== words[b * 4 + 1] ||
  words[a * 4 + 2] !== words[b * 4 + 2] ||
  words[a * 4 + 3] !== words[b * 4 + 3];

function addressIn(words: Uint32Array, at: number): bigint {
  let address = 0n;
  for (let word = at * 4 + 3; word >= at * 4; word -= 1)
    address = (address << 32n) | BigInt(words[word] as number);
  return address;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
