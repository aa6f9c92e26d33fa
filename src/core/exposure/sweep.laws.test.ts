import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Receiver, Socket } from "../simulate";
import { type Family, type IpRange, parseRange } from "../values";
import { claimsOf } from "./claims";
import { Heap } from "./heap";
import { orderOf } from "./radix";
import { sweep } from "./sweep";

const last: Readonly<Record<Family, bigint>> = { 4: (1n << 32n) - 1n, 6: (1n << 128n) - 1n };
const claimant = (ranges: readonly IpRange[]): Receiver => ({ ranges }) as unknown as Receiver;

/** Who wins an address, by the letter of R13 to R16. */
function winnersByTrial({ exact, wildcard }: Socket, family: Family, address: bigint): number[] {
  const ranks = [...exact, ...wildcard].map(({ ranges }, owner) => {
    const sizes = ranges
      .filter((each) => each.family === family && each.first <= address && address <= each.last)
      .map((each) => (each.last - each.first) * 2n + (owner < exact.length ? 0n : 1n));
    return sizes.reduce<bigint | undefined>(
      (least, each) => (least === undefined || each < least ? each : least),
      undefined,
    );
  });
  const held = ranks.filter((each) => each !== undefined);
  const [best] = held.sort((a, b) => (a < b ? -1 : 1));
  return ranks.flatMap((each, owner) => (each !== undefined && each === best ? [owner] : []));
}

describe.each<Family>([4, 6])("a sweep over IPv%i", (family) => {
  // Sixteen addresses at either end of the family, so that every one can be tried.
  const near = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 15n }))
    .map(([top, each]) => (top ? last[family] - each : each));
  const range = fc
    .tuple(near, near)
    .map(
      ([a, b]): IpRange => (a < b ? { family, first: a, last: b } : { family, first: b, last: a }),
    );
  const claimants = fc.array(fc.array(range, { maxLength: 4 }).map(claimant), { maxLength: 4 });
  const every = Array.from({ length: 16 }, (_, at) => [BigInt(at), last[family] - BigInt(at)]);

  it("finds the winner of every address", () => {
    fc.assert(
      fc.property(claimants, claimants, (exact, wildcard) => {
        const socket = { exact, wildcard } as unknown as Socket;
        const claims = claimsOf(socket, family);
        const { from, who, winners } = sweep(claims);
        const starts = from.map((position) =>
          position === 0 ? 0n : claims.line.address(position),
        );
        const found = every.flat().map((address) => {
          const at = starts.findLastIndex((start) => start <= address);
          return winners[who[at] ?? -1];
        });
        const tried = every.flat().map((address) => winnersByTrial(socket, family, address));
        expect(found).toEqual(tried);
        // No stretch is empty, and neighbours differ: regions are canonical as they come.
        const kept = starts.slice(1).every((start, at) => start > (starts[at] ?? 0n));
        expect(kept && who.slice(1).every((each, at) => each !== who[at])).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

it("leaves ranges of the other family out (R11)", () => {
  const ranges = ["10.0.0.0/8", "2001:db8::/32"].flatMap((text) => {
    const range = parseRange(text);
    return range.ok ? [range.value] : [];
  });
  const socket = { exact: [], wildcard: [claimant(ranges)] } as unknown as Socket;
  expect(sweep(claimsOf(socket, 6)).from).toHaveLength(3);
});

it("sorts by any number of digits, equal keys in their order", () => {
  const word = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 0xffff_ffff }));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), (keys) => {
      const words = Uint32Array.from(keys.flat());
      const digits = [0, 1].map((offset) => ({ words, stride: 2, offset }));
      const byValue = keys
        .map(([low, high], index) => ({ key: BigInt(high) * 2n ** 32n + BigInt(low), index }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
      expect([...orderOf(keys.length, digits)]).toEqual(byValue.map(({ index }) => index));
    }),
  );
});

it("a heap gives back the least first", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 40 }), (items) => {
      const heap = new Heap();
      for (const item of items) heap.push(item);
      const given: number[] = [];
      for (let least = heap.least; least !== undefined; least = heap.least) {
        given.push(least);
        heap.pop();
      }
      expect(given).toEqual([...items].sort((a, b) => a - b));
    }),
  );
});
