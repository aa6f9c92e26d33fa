import fc from "fast-check";
import { expect, it } from "vitest";
import { anyOrganisation } from "../../../testing/designs";
import { receivePairs, sendPairs } from "../../../testing/planPairs";
import { relayChange } from "../../exposure";
import { type Finding, plain } from "../../finding";
import { printSet } from "../../values";
import type { Comparison } from "../comparison";
import { comparisonOf } from "../comparisonOf";
import { changeOf } from "./change";
import { regionOf } from "./reading/reach";
import { gains, loses } from "./rights/powers";
import { riskLacksOf, risksOf } from "./risksOf";
import { atOf } from "./words";

/** Words are whole, the place is there, and its row is one of the risk's. */
function wellTold(comparison: Comparison, found: readonly Finding[]): void {
  const { old, new: now } = comparison;
  for (const { code, what, why, mend, place } of found) {
    for (const words of [what, why, mend])
      expect(plain(words), code).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    const { connector, parameter } = place;
    if (connector !== undefined)
      expect(
        Object.hasOwn(now.connectors, connector) || Object.hasOwn(old.connectors, connector),
      ).toBe(true);
    if (parameter !== undefined && code !== "refused-design" && code !== "hybrid-touched")
      expect(atOf(code), code).toContain(parameter);
  }
}

it.each([
  ["receive", receivePairs],
  ["send", sendPairs],
] as const)("tell whole sentences at places that are there, of %s connectors", (_, pairs) => {
  fc.assert(
    fc.property(pairs, (comparison) => {
      const ground = { ...comparison, steps: [] };
      wellTold(comparison, risksOf(ground));
      expect(risksOf({ old: comparison.new, new: comparison.new, steps: [] })).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

it("survive any design against any other", () => {
  fc.assert(
    fc.property(anyOrganisation(), (organisation) => {
      const comparison = comparisonOf(organisation);
      const ground = { ...comparison, steps: [], today: "2026-11-26" };
      wellTold(comparison, risksOf(ground));
      for (const { needs } of riskLacksOf(ground)) expect(needs.length).toBeGreaterThan(0);
    }),
    { numRuns: 80 },
  );
});

it("take back what they gave, on the way back", () => {
  fc.assert(
    fc.property(receivePairs, ({ old, new: now }) => {
      const counted = (cells: ReturnType<typeof changeOf>["cells"]): readonly string[] =>
        cells
          .flatMap(({ server, endpoint, set }) =>
            set.ranges.map(({ first, last }) => `${server.name} ${endpoint} ${first} ${last}`),
          )
          .sort();
      const forth = changeOf({ old, new: now, steps: [] }).cells;
      const back = changeOf({ old: now, new: old, steps: [] }).cells;
      for (const power of ["relay", "submit", "countsAsInternal"] as const)
        expect(counted(forth.filter((each) => each.was && gains(each, power)))).toEqual(
          counted(back.filter((each) => loses(each, power))),
        );
    }),
    { numRuns: 100 },
  );
});

it("count the relay that the explorer counts", () => {
  fc.assert(
    fc.property(receivePairs, ({ old, new: now }) => {
      const change = relayChange({ ...now, deployed: old.connectors });
      const { cells } = changeOf({ old, new: now, steps: [] });
      const { v4, v6 } = regionOf(cells.filter((cell) => gains(cell, "relay")));
      expect([printSet(v4), printSet(v6)]).toEqual([
        printSet(change.added.v4),
        printSet(change.added.v6),
      ]);
    }),
    { numRuns: 80 },
  );
});
