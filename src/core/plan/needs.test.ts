import { describe, expect, it } from "vitest";
import { organisation, receiver, server } from "../../testing/builders";
import type { Connector } from "../model";
import type { Judge } from "./judge";
import { Member, type Shape, type Version } from "./member";
import { isSpare, isTemporary, type Need, nearNeeds, needsOf } from "./needs";
import type { Leg } from "./search";

/* plan-order.md 3: what each step needs, so that nobody leaves one out that another rests on. */

const home = server("EX01");
const member = (old: Connector | null, now: Connector | null): Member => {
  const org = (each: Connector | null) => organisation([home], each ? [each] : []);
  return new Member({ old: org(old), new: org(now) }, old, now);
};
const relay = (name: string, ...RemoteIPRanges: string[]) =>
  receiver(name, { id: name, explicit: { RemoteIPRanges } });
const [one, two, three] = ["A", "B", "C"].map((name) =>
  member(relay(name, "10.1.0.0/16"), relay(name, "10.2.0.0/16")),
) as [Member, Member, Member];
const leg = (members: readonly Member[], at: number, change: Partial<Shape> = {}): Leg => {
  const from = (members[at] as Member).first;
  const to = (members[at] as Member).version({ ...(members[at] as Member).finished, ...change });
  return { at, from, to, technique: "values" };
};
const both = { done: [], lists: { RemoteIPRanges: ["10.1.0.0/16", "10.2.0.0/16"] } };

/** A judge that refuses states, and that finds so much wrong with them. */
const judge = (
  refuses: (state: readonly Version[], at: number) => boolean,
  wrong: (state: readonly Version[]) => number = () => 0,
  kind: "exposes" | "opens" | "loses" = "loses",
): Judge => ({
  accepts: (state, at) => !refuses(state, at),
  weigh: (state) => ({ ...{ exposes: 0, opens: 0, loses: 0, weak: 0 }, [kind]: wrong(state) }),
  lost: () => [],
});
const quiet = judge(() => false);
const isNew = (members: readonly Member[], state: readonly Version[], at: number): boolean =>
  state[at] === members[at]?.last;

describe("what a leg needs", () => {
  it("is the one before it on its connector, and where it is temporary the one behind it", () => {
    const legs = [leg([one], 0, both), leg([one], 0)];
    expect(needsOf([one], legs, undefined)).toEqual([
      [{ leg: 1, because: "temporary" }],
      [{ leg: 0, because: "same" }],
    ]);
    const parts = [leg([one], 0, { done: [] }), leg([one], 0)];
    expect(needsOf([one], parts, quiet)).toEqual([[], [{ leg: 0, because: "same" }]]);
  });

  it("is the last before it and the first behind it, where there are more", () => {
    const legs = [leg([one], 0, both), leg([one], 0, { ...both, name: "X" }), leg([one], 0)];
    expect(needsOf([one], legs, undefined)).toEqual([
      [{ leg: 1, because: "temporary" }],
      [
        { leg: 0, because: "same" },
        { leg: 2, because: "temporary" },
      ],
      [{ leg: 1, because: "same" }],
    ]);
  });

  const members = [one, two, three];
  const legs = members.map((_, at) => leg(members, at));

  it("is nothing where each may be left out", () => {
    expect(needsOf(members, legs, quiet)).toEqual([[], [], []]);
    expect(needsOf(members, legs, undefined)).toEqual([[], [], []]);
  });

  it("is that without which it would be refused", () => {
    const refuses = judge((state, at) => at === 1 && !isNew(members, state, 0));
    expect(needsOf(members, legs, refuses)).toEqual([[], [{ leg: 0, because: "refused" }], []]);
  });

  it.each(["exposes", "opens", "loses"] as const)(
    "is that without which it %s more than with it",
    (kind) => {
      const unsafe = judge(
        () => false,
        (state) => (isNew(members, state, 2) && !isNew(members, state, 1) ? 7 : 0),
        kind,
      );
      expect(needsOf(members, legs, unsafe)).toEqual([[], [], [{ leg: 1, because: "unsafe" }]]);
    },
  );

  it("is not that with which it is as bad", () => {
    const always = judge(
      () => false,
      (state) => (isNew(members, state, 2) ? 7 : 0),
    );
    expect(needsOf(members, legs, always)).toEqual([[], [], []]);
  });

  it("is what is left out with another too", () => {
    const chain = judge(
      (state, at) =>
        (at === 1 && !isNew(members, state, 0)) || (at === 2 && !isNew(members, state, 1)),
    );
    expect(needsOf(members, legs, chain)).toEqual([
      [],
      [{ leg: 0, because: "refused" }],
      [
        { leg: 0, because: "refused" },
        { leg: 1, because: "refused" },
      ],
    ]);
  });

  it("is all before it where a way is too long to be tried", () => {
    const long = (count: number) => Array.from({ length: count }, (_, at) => leg(members, at % 3));
    const tried = needsOf(members, long(64), quiet);
    expect(tried[63]?.every(({ because }) => because === "same")).toBe(true);
    const untried = needsOf(members, long(65), quiet);
    expect(untried[64]).toHaveLength(64);
    expect(untried[1]).toEqual([{ leg: 0, because: "untried" }]);
    expect(untried[0]).toEqual([]);
  });
});

describe("for people", () => {
  const needs = (...all: readonly (readonly (readonly [number, Need["because"]])[])[]) =>
    all.map((each) => each.map(([at, because]) => ({ leg: at, because })));

  it("are told the needs on other connectors alone that do not follow from others", () => {
    const all = needs(
      [],
      [[0, "refused"]],
      [
        [0, "unsafe"],
        [1, "unsafe"],
      ],
      [
        [2, "same"],
        [0, "refused"],
      ],
    );
    expect(nearNeeds(all, 1)).toEqual([{ leg: 0, because: "refused" }]);
    expect(nearNeeds(all, 2)).toEqual([{ leg: 1, because: "unsafe" }]);
    expect(nearNeeds(all, 3)).toEqual([{ leg: 0, because: "refused" }]);
    expect(nearNeeds(all, 0)).toEqual([]);
    expect(nearNeeds(all, 9)).toEqual([]);
  });

  it("follow from a need by however many others", () => {
    const all = needs(
      [],
      [[0, "same"]],
      [[1, "refused"]],
      [
        [2, "refused"],
        [0, "unsafe"],
        [1, "unsafe"],
      ],
    );
    expect(nearNeeds(all, 3)).toEqual([{ leg: 2, because: "refused" }]);
  });
});

it("is temporary by a list or a name of neither end", () => {
  const version = (change: Partial<Shape>) => one.version({ ...one.finished, ...change });
  expect(isTemporary(one, version(both))).toBe(true);
  expect(isTemporary(one, version({ name: "A (moving)" }))).toBe(true);
  expect(isTemporary(one, one.last)).toBe(false);
  expect(isTemporary(one, one.first)).toBe(false);
  const renamed = member(relay("A"), { ...relay("A"), name: "B" });
  expect(["A", "B", "C"].map((name) => isSpare(renamed, name))).toEqual([false, false, true]);
  expect(isSpare(member(null, relay("A")), "B")).toBe(true);
});
