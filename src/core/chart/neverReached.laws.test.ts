import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiveConnector } from "../../testing/organisations";
import { emptyOrganisation, type Organisation } from "../model";
import { chartOf } from "./chartOf";

/** Ranges within 10.0.0.0/28, so that every address can be tried. */
const range = fc
  .tuple(fc.nat({ max: 15 }), fc.nat({ max: 15 }))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const claimant = fc.record({
  ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
  exact: fc.boolean(),
  enabled: fc.boolean(),
});
type Claimant = typeof claimant extends fc.Arbitrary<infer T> ? T : never;

const asOrganisation = (claimants: readonly Claimant[]): Organisation => {
  const connectors = claimants.map(({ ranges, exact, enabled }, at) =>
    receiveConnector(`c${at}`, "one", `C${at}`, {
      Enabled: enabled,
      Bindings: [exact ? "10.9.9.9:25" : "0.0.0.0:25"],
      RemoteIPRanges: ranges.map(({ first, last }) => `10.0.0.${first}-10.0.0.${last}`),
    }),
  );
  return {
    ...emptyOrganisation("reach.example"),
    servers: { one: { id: "one", name: "EX01", role: "Mailbox" } },
    connectors: Object.fromEntries(connectors.map((each) => [each.id, each])),
  };
};

/** The rule by the letter (R12, R13, R15): for each address on each socket, the narrowest, then exact. */
function reachedByTrial(claimants: readonly Claimant[]): Set<string> {
  const found = new Set<string>();
  const sockets = [
    (each: Claimant) => !each.exact,
    ...(claimants.some((each) => each.exact && each.enabled) ? [() => true] : []),
  ];
  for (const listens of sockets)
    for (let address = 0; address < 16; address += 1) {
      const ranks = claimants.map((each) =>
        !each.enabled || !listens(each)
          ? Number.POSITIVE_INFINITY
          : Math.min(
              ...each.ranges
                .filter(({ first, last }) => first <= address && address <= last)
                .map(({ first, last }) => (last - first) * 2 + (each.exact ? 0 : 1)),
            ),
      );
      const best = Math.min(...ranks);
      if (best === Number.POSITIVE_INFINITY) continue;
      ranks.forEach((rank, at) => {
        if (rank === best) found.add(`c${at}`);
      });
    }
  return found;
}

describe("a connector that is never reached", () => {
  it("is one that no address would choose", () => {
    fc.assert(
      fc.property(fc.array(claimant, { maxLength: 6 }), (claimants) => {
        const alive = reachedByTrial(claimants);
        const [group] = chartOf(asOrganisation(claimants)).groups;
        for (const node of group?.connectors ?? []) {
          expect([node.id, node.neverReached]).toEqual([
            node.id,
            node.enabled && !alive.has(node.id),
          ]);
        }
        // From a network to its door a line is drawn for all; what ends at the door is a connector's own line.
        for (const { kind, neverReached } of group?.edges ?? [])
          if (kind === "client") expect(neverReached).toBe(false);
      }),
    );
  });
});
