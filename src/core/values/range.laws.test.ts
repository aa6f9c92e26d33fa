import fc from "fast-check";
import { expect, it } from "vitest";
import { type Family, lastAddress, printAddress } from "./address";
import { printRange } from "./printRange";
import { type IpRange, parseRange } from "./range";
import { contains, overlaps, sameRange, sizeOf } from "./rangeRelations";

const families = fc.constantFrom<Family>(4, 6);

/** Intervals at random, blocks, and small ones near each other. */
const range: fc.Arbitrary<IpRange> = families.chain((family) => {
  const address = fc.bigInt({ min: 0n, max: lastAddress[family] });
  const interval = fc.tuple(address, address).map(([a, b]) => (a < b ? [a, b] : [b, a]));
  const block = fc.tuple(address, fc.nat(family === 4 ? 32 : 128)).map(([a, bits]) => {
    const hosts = (1n << BigInt(bits)) - 1n;
    return [(a | hosts) ^ hosts, a | hosts];
  });
  const small = fc.tuple(fc.bigInt(0n, 40n), fc.bigInt(0n, 9n)).map(([a, n]) => [a, a + n]);
  return fc
    .oneof(interval, block, small)
    .map(([first = 0n, last = 0n]) => ({ family, first, last }));
});

it("reads back what it prints", () => {
  fc.assert(
    fc.property(range, (each) => {
      expect(parseRange(printRange(each))).toEqual({ ok: true, value: each });
    }),
    { numRuns: 2000 },
  );
});

it("prints the same text exactly for the same interval, whichever way it was written", () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      expect(printRange(a) === printRange(b)).toBe(sameRange(a, b));
      const [first, last] = [a.first, a.last].map((value) =>
        printAddress({ family: a.family, value }),
      );
      const written = parseRange(`${first}-${last}`);
      expect(written.ok && printRange(written.value)).toBe(printRange(a));
    }),
    { numRuns: 2000 },
  );
});

it("relates as sets of addresses do", () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      if (contains(a, b)) {
        expect(overlaps(a, b)).toBe(true);
        expect(sizeOf(a) >= sizeOf(b)).toBe(true);
      }
      expect(contains(a, b) && contains(b, a)).toBe(sameRange(a, b));
      expect(sizeOf(a) > 0n).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
