import { expect, it } from "vitest";
import { arranged, type Journey } from "./arrange";
import type { Pair } from "./plan";

/** A way of members, of which those that go have no end. */
const way = (members: Readonly<Record<string, "stays" | "goes">>): Journey =>
  ({
    members: Object.entries(members).map(([id, does]) => ({
      id,
      end: does === "goes" ? null : {},
    })),
  }) as unknown as Journey;
const ids = (journeys: readonly Journey[]): readonly string[] =>
  journeys.map(({ members }) => members.map(({ id }) => id).join(" "));
const never = (): boolean => false;

it("keeps the order of servers among those that stay, then those that only go, then the final ones", () => {
  const journeys = [
    way({ a: "goes" }),
    way({ b: "stays" }),
    way({ last: "stays" }),
    way({ c: "stays", d: "goes" }),
    way({ e: "goes", f: "goes" }),
  ];
  const isFinal = ({ members }: Journey): boolean => members[0]?.id === "last";
  expect(ids(arranged(journeys, [], isFinal))).toEqual(["b", "c d", "a", "e f", "last"]);
});

it("makes a connector at its new server before it goes at the old one", () => {
  const journeys = [way({ old: "stays" }), way({ other: "stays" }), way({ new: "stays" })];
  const moved = [{ old: "old", new: "new" }] as unknown as readonly Pair[];
  expect(ids(arranged(journeys, moved, never))).toEqual(["other", "new", "old"]);
});

it("goes on where two wait for each other", () => {
  const journeys = [way({ a: "goes", b: "stays" }), way({ c: "goes", d: "stays" })];
  const moved = [
    { old: "a", new: "d" },
    { old: "c", new: "b" },
  ] as unknown as readonly Pair[];
  expect(ids(arranged(journeys, moved, never))).toEqual(["a b", "c d"]);
});
