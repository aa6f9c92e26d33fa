import fc from "fast-check";
import { expect, it } from "vitest";
import {
  everyListen,
  ex01,
  randomAddresses,
  randomConnector,
  receivingOrganisation,
} from "../../../../testing/receivingOrganisations";
import { select } from "../../../simulate";
import { holds, printBinding } from "../../../values";
import { cellsOf, isTaken } from "./cells";

const ends = fc.record({
  old: fc.array(randomConnector, { maxLength: 6 }),
  new: fc.array(randomConnector, { maxLength: 6 }),
  local: randomAddresses,
});

it("hold every address that meets another connector, with those that selection finds", () => {
  fc.assert(
    fc.property(
      ends,
      fc.constantFrom(...everyListen),
      fc.bigInt(0n, (1n << 32n) - 1n),
      fc.nat(),
      (given, listen, free, pick) => {
        const old = receivingOrganisation(given.old, given.local);
        const now = { ...receivingOrganisation(given.new, given.local), servers: old.servers };
        const cells = cellsOf({ old, new: now });
        const text = printBinding(listen);
        const own = cells.filter(({ endpoint }) => endpoint === text);
        const ranges = own.flatMap(({ set }) => set.ranges);
        const chosen = ranges[pick % Math.max(ranges.length, 1)];
        const value = chosen?.first ?? (listen.family === 4 ? free : free << 96n);
        const from = { family: listen.family, value };
        const winners = [old, now].map((end) => select(end, ex01(end), listen, from).winner);
        const cell = own.find(({ set }) => holds(set, value));
        if (cell) {
          expect([cell.was?.connector.id, cell.is?.connector.id]).toEqual(
            winners.map((each) => each?.connector.id),
          );
          expect(isTaken(cell)).toBe(winners.every((each) => each !== undefined));
        } else if (own.length > 0) expect(winners[0]?.connector).toBe(winners[1]?.connector);
      },
    ),
    { numRuns: 400 },
  );
});

it("are disjoint at each listener, and none are there where nothing changes", () => {
  fc.assert(
    fc.property(ends, (given) => {
      const old = receivingOrganisation(given.old, given.local);
      const now = { ...receivingOrganisation(given.new, given.local), servers: old.servers };
      expect(cellsOf({ old, new: old })).toEqual([]);
      const cells = cellsOf({ old, new: now });
      for (const endpoint of new Set(cells.map((each) => each.endpoint))) {
        const ranges = cells.flatMap((each) => (each.endpoint === endpoint ? each.set.ranges : []));
        ranges.sort((a, b) => (a.first < b.first ? -1 : 1));
        ranges.forEach((each, at) => {
          const next = ranges[at + 1];
          if (next) expect(each.last < next.first).toBe(true);
        });
      }
    }),
    { numRuns: 200 },
  );
});
