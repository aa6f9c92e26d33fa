import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bindingOf,
  everyListen,
  ex01,
  randomOrganisation,
  whole,
} from "../../testing/receivingOrganisations";
import type { Organisation } from "../model";
import { type Receiver, receiversOf, select } from "../simulate";
import { isEmpty, isSubset, isWildcard, printSet, unionOf } from "../values";
import { exposureOf } from "./exposure";
import { neverReached } from "./neverReached";
import { servedBy } from "./served";

describe("served regions", () => {
  it("are the regions of the listeners that a client can come to", () => {
    fc.assert(
      fc.property(randomOrganisation, (of) => {
        const receivers = receiversOf(of, ex01(of));
        const served = servedBy(ex01(of), receivers);
        const listeners = exposureOf(of)[0]?.listeners ?? [];
        for (const each of receivers) {
          const { v4, v6, tied, ties, at } = served.get(each)!;
          for (const [family, certain, maybe] of [
            [4, v4, tied.v4],
            [6, v6, tied.v6],
          ] as const) {
            const own = listeners.filter(({ binding: { family: of } }) => of === family);
            const regions = own.flatMap((one) => one.regions);
            const alone = regions.filter((one) => one.receiver === each && one.tie.length === 0);
            const shared = regions.filter((one) => one.tie.includes(each));
            expect(printSet(certain)).toEqual(
              printSet(
                unionOf(
                  family,
                  alone.map(({ set }) => set),
                ),
              ),
            );
            expect(printSet(maybe)).toEqual(
              printSet(
                unionOf(
                  family,
                  shared.map(({ set }) => set),
                ),
              ),
            );
          }
          expect(ties.length > 0).toBe(!isEmpty(tied.v4) || !isEmpty(tied.v6));
          expect(ties).not.toContain(each);
          for (const one of at)
            expect(isSubset(one.set, one.set.family === 4 ? v4 : v6)).toBe(true);
        }
        const dead = neverReached(ex01(of), receivers);
        for (const each of dead) expect(takesSomething(of, each)).toBe(false);
        // Every one that takes a boundary of its own ranges for certain is reached.
        for (const each of receivers)
          if (takesSomething(of, each)) expect(dead).not.toContain(each);
      }),
      { numRuns: 200 },
    );
  });
});

/** Whether a connector takes one of the first and last addresses of any range, at a local address that it may have. */
function takesSomething(of: Organisation, own: Receiver): boolean {
  const server = ex01(of);
  const local = server.addresses?.map((each) => (each.includes(":") ? `[${each}]` : each));
  const listens = everyListen.filter((listen) => {
    const families = (local ?? []).filter((each) => each.startsWith("[") === (listen.family === 6));
    // An address that is not known may be there as long as none of the family is.
    return (
      own.bindings.some((each) => each.address === listen.address && !isWildcard(each)) ||
      (!isWildcard(listen) &&
        (families.length === 0 ||
          families.some((each) => bindingOf(`${each}:${listen.port}`).address === listen.address)))
    );
  });
  const edges = receiversOf(of, server).flatMap(({ ranges }) =>
    ranges.flatMap(({ family, first, last }) =>
      [first - 1n, first, last, last + 1n]
        .filter((value) => value >= 0n && value < whole[family])
        .map((value) => ({ family, value })),
    ),
  );
  return listens.some((listen) =>
    edges.some((from) => {
      const { winner, tie } = select(of, server, listen, from);
      return from.family === listen.family && tie.length === 0 && winner === own;
    }),
  );
}
