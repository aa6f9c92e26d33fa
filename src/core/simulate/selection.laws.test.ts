import fc from "fast-check";
import { expect, it } from "vitest";
import { type CaseOrganisation, caseOrganisation } from "../../testing/caseOrganisation";
import { type IpAddress, isWildcard, parseBinding, printRange, sizeOf } from "../values";
import { receiversOf } from "./receiver";
import { select } from "./selection";

/** A small space, so that ranges meet, contain and equal each other all the time. */
const family = fc.constantFrom(4 as const, 6 as const);
const range = fc
  .tuple(family, fc.bigInt(0n, 40n), fc.bigInt(0n, 24n))
  .map(([of, first, length]) => printRange({ family: of, first, last: first + length }));
const binding = fc.constantFrom("0.0.0.0:25", "10.0.0.1:25", "10.0.0.2:25", "[::]:25", "[::1]:25");
const connector = fc.record({
  Bindings: fc.uniqueArray(binding, { minLength: 1, maxLength: 3 }),
  RemoteIPRanges: fc.array(range, { maxLength: 8 }),
  TransportRole: fc.constantFrom("FrontendTransport", "FrontendTransport", "HubTransport"),
  Enabled: fc.constantFrom(true, true, true, false),
});
const organisation = fc.array(connector, { maxLength: 6 }).map((list) =>
  caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: list.map((each, index) => ({ Name: `C${index}`, Server: "EX01", ...each })),
  } as CaseOrganisation),
);

const listens = ["10.0.0.1:25", "10.0.0.2:25", "10.0.0.3:25", "[::1]:25", "[::2]:25"].map(
  (text) => {
    const read = parseBinding(text);
    if (!read.ok) throw new Error(text);
    return read.value;
  },
);

/** The statements R2 and R10 to R16 word by word, without an index: by looking at every range of every connector. */
function plainly(
  of: Parameters<typeof select>[0],
  listen: (typeof listens)[number],
  from: IpAddress,
) {
  const bound = receiversOf(of, of.servers.EX01!)
    .filter(({ enabled }) => enabled)
    .map((receiver) => {
      const here = receiver.bindings.filter(
        (each) => each.family === listen.family && each.port === listen.port,
      );
      const exact = here.some(({ address }) => address === listen.address);
      return { receiver, exact, covers: exact || here.some(isWildcard) };
    })
    .filter(({ covers }) => covers);
  const owners = bound.some(({ exact }) => exact) ? bound.filter(({ exact }) => exact) : bound;
  const service = owners.some(({ receiver }) => receiver.service === "frontend")
    ? "frontend"
    : "transport";
  const holding = bound
    .filter(({ receiver }) => receiver.service === service && from.family === listen.family)
    .flatMap(({ receiver, exact }) => {
      const sizes = receiver.ranges
        .filter(
          ({ family: of, first, last }) =>
            of === from.family && first <= from.value && from.value <= last,
        )
        .map((each) => Number(sizeOf(each)));
      return sizes.length > 0 ? [{ receiver, exact, size: Math.min(...sizes) }] : [];
    });
  const better = (a: (typeof holding)[number], b: (typeof holding)[number]) =>
    a.size < b.size || (a.size === b.size && a.exact && !b.exact);
  return {
    open: bound.length > 0,
    best: holding.filter((each) => !holding.some((other) => better(other, each))),
    all: holding,
  };
}

it("picks as the statements say, for every address and listener", () => {
  fc.assert(
    fc.property(organisation, fc.constantFrom(...listens), family, (of, listen, from) => {
      for (let value = 0n; value < 66n; value += 1n) {
        const client = { family: from, value };
        const expected = plainly(of, listen, client);
        const { open, winner, tie, candidates } = select(of, of.servers.EX01!, listen, client);
        expect(open).toBe(expected.open);
        expect(winner).toBe(expected.best[0]?.receiver);
        expect(tie).toEqual(
          expected.best.length > 1 ? expected.best.map(({ receiver }) => receiver) : [],
        );
        expect(new Set(candidates.map(({ receiver }) => receiver))).toEqual(
          new Set(expected.all.map(({ receiver }) => receiver)),
        );
        for (const { receiver, row, range: held, addresses } of candidates) {
          expect(receiver.ranges[row]).toBe(held);
          expect(addresses).toBe(sizeOf(held));
        }
      }
    }),
    { numRuns: 300 },
  );
});

it("selects 100,000 times, each far faster than by looking at every range", () => {
  const of = caseOrganisation({
    servers: [{ name: "EX01" }],
    connectors: Array.from({ length: 20 }, (_, index) => ({
      Name: `C${index}`,
      Server: "EX01",
      Bindings: ["0.0.0.0:25"],
      RemoteIPRanges: Array.from(
        { length: 1000 },
        (_, row) => `10.${index}.${row >> 8}.${row & 255}`,
      ),
    })),
  });
  const client = (step: number): IpAddress => ({
    family: 4,
    value: 0x0a_00_00_00n + BigInt((step * 7919) % (20 << 16)),
  });
  // The quickest of a hundred parts each: a busy machine takes the processor away in some of them, and not in all.
  const each = (times: number, one: (step: number) => void): number => {
    let quickest = Number.POSITIVE_INFINITY;
    for (let part = 0; part < 100; part += 1) {
      const before = performance.now();
      for (let step = 0; step < times; step += 1) one(part * times + step);
      quickest = Math.min(quickest, (performance.now() - before) / times);
    }
    return quickest;
  };
  const fast = each(1000, (step) => select(of, of.servers.EX01!, listens[0]!, client(step)));
  const slow = each(2, (step) => plainly(of, listens[0]!, client(step)));
  expect(slow / fast).toBeGreaterThan(15);
});
