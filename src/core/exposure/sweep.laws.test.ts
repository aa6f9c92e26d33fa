import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Receiver, Socket } from "../simulate";
import { type Family, type IpRange, parseRange } from "../values";
import { claimsOf } from "./claims";
import { Lowest } from "./lowest";
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
        const starts: bigint[] = [];
        for (const position of from) starts.push(claims.line.address(position));
        const found = every.flat().map((address) => {
          const at = starts.findLastIndex((start) => start <= address);
          return winners[who[at] ?? -1];
        });
        const tried = every.flat().map((address) => winnersByTrial(socket, family, address));
        expect(found).toEqual(tried);
        // No stretch is empty, and neighbours differ: regions are canonical as they come.
        const kept = starts.slice(1).every((start, at) => start > (starts[at] ?? 0n));
        expect(kept && who.every((each, at) => at === 0 || each !== who[at - 1])).toBe(true);
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
  expect([...sweep(claimsOf(socket, 6)).who]).toEqual([0, 1, 0]);
});

it("sorts by any number of digits, equal keys in their order", () => {
  const word = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 0xffff_ffff }));
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 60 }), (keys) => {
      const words = Uint32Array.from(keys.flat());
      const byValue = keys
        .map(([low, high], index) => ({ key: BigInt(high) * 2n ** 32n + BigInt(low), index }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
      const { index, keys: last } = orderOf({ words, stride: 2 });
      expect([...index]).toEqual(byValue.map((each) => each.index));
      expect([...last]).toEqual(byValue.map(({ key }) => Number(key >> 32n)));
    }),
  );
});

it("sorts many keys by wide digits", () => {
  const keys = Array.from(
    { length: 20_000 },
    (_, at) => Math.imul(at, 2_654_435_761) >>> (at % 17),
  );
  const { index, keys: sorted } = orderOf({ words: Uint32Array.from(keys), stride: 1 });
  const expected = keys.map((_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  expect([...index]).toEqual(expected);
  expect([...sorted]).toEqual(expected.map((at) => keys[at]));
});

it("a set of numbers knows its lowest, whatever comes and goes", () => {
  const limit = fc.constantFrom(1, 2, 31, 32, 33, 1024, 1025, 40_000);
  fc.assert(
    fc.property(limit, fc.array(fc.nat(), { maxLength: 60 }), (below, steps) => {
      const set = new Lowest(below);
      const model = new Set<number>();
      for (const step of steps) {
        const member = step % below;
        if (model.delete(member)) set.remove(member);
        else {
          model.add(member);
          set.add(member);
        }
        expect(set.lowest()).toBe(model.size === 0 ? -1 : Math.min(...model));
      }
    }),
  );
  expect(new Lowest(0).lowest()).toBe(-1);
});
