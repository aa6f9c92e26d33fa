import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  everyListen,
  ex01,
  randomAddresses,
  randomConnector,
  randomOrganisation,
  receivingOrganisation,
  whole,
} from "../../testing/receivingOrganisations";
import { anyRecipient, type Organisation } from "../model";
import { receiversOf, selectAmong, strangerOf } from "../simulate";
import { fullSet, holds, intersect, isEmpty, printSet, sameSet, unionOf } from "../values";
import { exposureAt, exposureOf } from "./exposure";

describe("regions", () => {
  it("are disjoint, canonical, and cover the whole of their family", () => {
    fc.assert(
      fc.property(randomOrganisation, (of) => {
        for (const listen of everyListen) {
          const listener = exposureAt(of, ex01(of), listen);
          if (!listener) continue;
          const sets = listener.regions.map(({ set }) => set);
          expect(sameSet(unionOf(listen.family, sets), fullSet(listen.family))).toBe(true);
          // The sum of the counts is the whole: nothing is counted twice.
          expect(listener.regions.reduce((sum, { addresses }) => sum + addresses, 0n)).toBe(
            whole[listen.family],
          );
          sets.forEach((each, at) => {
            expect(isEmpty(each)).toBe(false);
            expect(printSet(each)).toEqual(printSet(unionOf(each.family, [each, each, each])));
            for (const other of sets.slice(at + 1))
              expect(isEmpty(intersect(each, other))).toBe(true);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it("hold 100,000 sampled points, each served by the connector that the selection picks", {
    timeout: 120_000,
  }, () => {
    let points = 0;
    const boundaries = { 4: 0, 6: 0 };
    fc.assert(
      fc.property(
        randomOrganisation,
        fc.array(fc.bigInt(0n, whole[4] - 1n), { minLength: 12, maxLength: 12 }),
        fc.array(fc.bigInt(0n, whole[6] - 1n), { minLength: 12, maxLength: 12 }),
        (of, some4, some6) => {
          // As `select` does, without reading the list of connectors again for each point.
          const receivers = receiversOf(of, ex01(of));
          for (const listen of everyListen) {
            const { family } = listen;
            const listener = exposureAt(of, ex01(of), listen);
            if (!listener) {
              expect(selectAmong(receivers, listen, { family, value: 0n }).open).toBe(false);
              continue;
            }
            const edges = listener.regions
              .flatMap(({ set }) => set.ranges.flatMap(({ first, last }) => [first, last]))
              .slice(0, 40);
            boundaries[family] += edges.length;
            for (const value of [...edges, ...(family === 4 ? some4 : some6)]) {
              points += 1;
              const picked = selectAmong(receivers, listen, { family, value });
              const region = listener.regions.find(({ set }) => holds(set, value));
              // Compared by identity first: putting names in words costs more than the rest.
              const same =
                region !== undefined &&
                region.receiver === (picked.winner ?? null) &&
                region.tie.length === picked.tie.length &&
                region.tie.every((each, at) => each === picked.tie[at]) &&
                listener.service === picked.service &&
                listener.contested === picked.contested;
              if (!same) expect([listener.endpoint, value, region]).toEqual(picked);
            }
          }
        },
      ),
      { numRuns: 1200 },
    );
    expect(points).toBeGreaterThan(100_000);
    expect(Math.min(boundaries[4], boundaries[6])).toBeGreaterThan(10_000);
  });

  it("let strangers relay exactly where the connector's stranger holds both rights", () => {
    fc.assert(
      fc.property(randomOrganisation, (of) => {
        for (const { listeners } of exposureOf(of))
          for (const { regions } of listeners)
            for (const { receiver, tie, stranger } of regions) {
              const each = tie.length > 0 ? tie : receiver ? [receiver] : [];
              const held = each.map((one) => {
                const [submit, relay] = ["ms-Exch-SMTP-Submit", anyRecipient].map((right) =>
                  strangerOf(one).holds(right),
                );
                if (submit === false || relay === false) return false;
                return submit === true && relay === true ? true : "unknown";
              });
              const expected = new Set(held).size > 1 ? "unknown" : (held[0] ?? false);
              expect(stranger.relay).toBe(expected);
            }
      }),
      { numRuns: 150 },
    );
  });
});

describe("what is kept", () => {
  it("is what would be worked out anew, after any edits", () => {
    const edit = fc.record({ at: fc.nat(), to: randomConnector });
    fc.assert(
      fc.property(
        fc.array(randomConnector, { minLength: 1, maxLength: 5 }),
        fc.array(edit, { maxLength: 5 }),
        randomAddresses,
        (connectors, edits, local) => {
          let of = receivingOrganisation(connectors, local);
          exposureOf(of);
          for (const { at, to } of edits) {
            const id = `EX01\\C${at % connectors.length}`;
            const { relays: _, ...explicit } = to;
            const changed = { ...of.connectors[id]!, explicit };
            of = { ...of, connectors: { ...of.connectors, [id]: changed } };
            expect(plainly(of)).toEqual(plainly(structuredClone(of)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const plainly = (of: Organisation) =>
  exposureOf(of).map(({ listeners }) =>
    listeners.map(({ endpoint, service, regions }) => [
      endpoint,
      service,
      regions.map(({ set, receiver, tie, stranger, user, server }) => [
        printSet(set),
        receiver?.connector.id,
        tie.map((each) => each.connector.id),
        stranger,
        user,
        server,
      ]),
    ]),
  );
