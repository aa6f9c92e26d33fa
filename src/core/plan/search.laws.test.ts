import "../../testing/seed";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receivePairs, sendPairs } from "../../testing/planPairs";
import { type Connector, orderedServers } from "../model";
import type { Comparison } from "./comparison";
import { componentsOf } from "./components";
import { differencesOf } from "./differences";
import type { Weight } from "./judge";
import { Member } from "./member";
import { normalOf } from "./normal";
import { type SearchOptions, search } from "./search";
import { Territory } from "./territory";

/** Members that hang together, few enough that every way of theirs can be looked at. */
function* groupsOf(comparison: Comparison) {
  const normal = normalOf(comparison);
  const { old, new: now } = normal;
  const end = (connectors: Readonly<Record<string, Connector>>, id: string) =>
    connectors[id] ?? null;
  const all = differencesOf(normal).map(
    ({ connector }) =>
      new Member(normal, end(old.connectors, connector), end(now.connectors, connector)),
  );
  for (const server of [...orderedServers(old), undefined]) {
    const members = all.filter((each) => each.server === (server?.id ?? ""));
    const territory = new Territory(old, server, members);
    for (const group of componentsOf(members))
      if (group.length <= 3) yield { members: group, ...territory.setting(group) };
  }
}

const prices: readonly SearchOptions["price"][] = [
  () => 0,
  ({ exposes, opens, loses, weak }: Weight) =>
    exposes + opens + loses + weak === 0 ? 0 : undefined,
  ({ exposes, opens, loses }: Weight) => exposes + opens + Math.log2(1 + loses),
];

describe.each([
  ["receive", receivePairs],
  ["send", sendPairs],
] as const)("the way of %s connectors", (_, pairs) => {
  it("is as cheap, and then as short, as one that is looked for without a guess of what is left", () => {
    fc.assert(
      fc.property(
        pairs,
        fc.constantFrom(0, 1),
        fc.constantFrom(...prices),
        (ends, level, price) => {
          for (const { members, judge, surroundings } of groupsOf(ends)) {
            const found = (haste: number) => {
              const options = { level, price, haste, limit: 2_000 } as const;
              const legs = search(members, judge, () => surroundings, options);
              if (!legs) return undefined;
              let state = members.map(({ first }) => first);
              const costs = legs.map(({ at, to }) => {
                state = state.map((version, other) => (other === at ? to : version));
                return price(judge.weigh(state)) ?? Number.NaN;
              });
              return { steps: legs.length, cost: costs.reduce((sum, each) => sum + each, 0) };
            };
            const blind = found(0);
            if (blind === undefined) continue;
            expect(found(1)?.cost).toBeCloseTo(blind.cost, 6);
            expect(found(1)?.steps).toBe(blind.steps);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
