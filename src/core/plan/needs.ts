import type { Judge } from "./judge";
import type { Member, Version } from "./member";
import type { Leg } from "./search";

/**
 * Why one leg needs another: it follows it on the same connector, is refused without it, or leaves bounds; of very
 * long ways each leg is said to need all before it, untried.
 */
export interface Need {
  /** Index of the other leg. */
  readonly leg: number;
  readonly because: "same" | "temporary" | "refused" | "unsafe" | "untried";
}

/** More legs than these are not tried one by one. */
const most = 64;

/**
 * What each leg of a way needs, so that nothing else can be left out without it (section 3). Each leg is left out in
 * turn with all that follows on its connector, and the others are tried without it.
 */
export function needsOf(
  members: readonly Member[],
  legs: readonly Leg[],
  judge: Judge | undefined,
): readonly (readonly Need[])[] {
  const needs: Need[][] = legs.map(() => []);
  const put = (leg: number, need: Need): void => {
    if (!needs[leg]?.some((each) => each.leg === need.leg)) needs[leg]?.push(need);
  };
  legs.forEach(({ at, to }, index) => {
    const before = legs.findLastIndex((leg, other) => other < index && leg.at === at);
    if (before >= 0) put(index, { leg: before, because: "same" });
    const next = legs.findIndex((leg, other) => other > index && leg.at === at);
    if (next >= 0 && isTemporary(members[at] as Member, to))
      put(index, { leg: next, because: "temporary" });
  });
  if (!judge || members.length === 1) return needs;
  const sound = weights(members, legs, judge);
  for (let left = 0; left < legs.length; left += 1)
    if (legs.length > most)
      for (let leg = left + 1; leg < legs.length; leg += 1)
        put(leg, { leg: left, because: "untried" });
    else
      for (const need of brokenWithout(members, legs, judge, left, sound))
        put(need.leg, { leg: left, because: need.because });
  return needs;
}

/** Needs of a leg on other connectors that do not already follow from others of its needs, for people. */
export function nearNeeds(needs: readonly (readonly Need[])[], leg: number): readonly Need[] {
  const own = needs[leg] ?? [];
  const reach = (from: number, seen: Set<number>): Set<number> => {
    for (const { leg: next } of needs[from] ?? [])
      if (next < from && !seen.has(next)) {
        seen.add(next);
        reach(next, seen);
      }
    return seen;
  };
  const told = own.filter(({ because }) => because === "refused" || because === "unsafe");
  const implied = new Set(told.flatMap((need) => [...reach(need.leg, new Set())]));
  return told.filter((need) => !implied.has(need.leg));
}

/** It holds a value of neither end: it is not to be left like that. */
export const isTemporary = (member: Member, { shape }: Version): boolean =>
  Object.keys(shape.lists).length > 0 || isSpare(member, shape.name);

export const isSpare = ({ old, end }: Member, name: string): boolean =>
  name !== old?.name && name !== end?.name;

const sumOf = (judge: Judge, state: readonly Version[]): number => {
  const { exposes, opens, loses } = judge.weigh(state);
  return exposes + opens + loses;
};

function weights(
  members: readonly Member[],
  legs: readonly Leg[],
  judge: Judge,
): readonly number[] {
  let state: readonly Version[] = members.map((member) => member.first);
  return legs.map(({ at, to }) => {
    state = state.map((version, index) => (index === at ? to : version));
    return sumOf(judge, state);
  });
}

function brokenWithout(
  members: readonly Member[],
  legs: readonly Leg[],
  judge: Judge,
  left: number,
  sound: readonly number[],
): readonly Need[] {
  const gone = new Set([(legs[left] as Leg).at]);
  const broken: Need[] = [];
  let state: readonly Version[] = members.map((member) => member.first);
  legs.forEach((leg, index) => {
    if (index >= left && gone.has(leg.at)) return;
    const next = state.map((version, at) => (at === leg.at ? leg.to : version));
    const because = !judge.accepts(next, leg.at)
      ? "refused"
      : sumOf(judge, next) > (sound[index] as number)
        ? "unsafe"
        : undefined;
    if (because === undefined) state = next;
    else {
      broken.push({ leg: index, because });
      gone.add(leg.at);
    }
  });
  return broken;
}
