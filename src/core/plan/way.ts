import type { Judge, Weight } from "./judge";
import type { Member, Version } from "./member";
import { type Leg, search } from "./search";
import type { Setting } from "./territory";

/** The steps of some members that hang together, in their order. */
export interface Way {
  readonly legs: readonly Leg[];
  /** `safe`: every state is accepted and within bounds; `gap`: some clients wait; `open`: for a moment some may do what neither end allows; `refused`: no order is accepted. */
  readonly standing: "safe" | "gap" | "open" | "refused";
}

/** States that are judged at most at each level: at first, and where nothing else helps; then with haste. */
export const shortSearch = 3_000;
export const longSearch = 12_000;

/** Up to so many members every way is looked at; more are planned with haste. */
const exactly = 6;

const free = (allowed: (weight: Weight) => boolean) => (weight: Weight) =>
  allowed(weight) ? 0 : undefined;
const safe = free(({ exposes, opens, loses, weak }) => exposes + opens + loses + weak === 0);
const within = free(({ exposes, opens, loses }) => exposes + opens + loses === 0);
/** Never one that opens more; the fewest addresses first. */
const gap = ({ exposes, opens, loses, weak }: Weight) =>
  exposes + opens > 0 ? undefined : loses + weak / 1e3;
const anything = ({ exposes, opens, loses, weak }: Weight) =>
  exposes * 1e6 + opens * 1e3 + loses + weak / 1e3;

/**
 * Looks for a way on which everybody is served, with as little as it needs: plain steps, then parts and unions,
 * halves, exact bindings.
 */
export function safeWayOf(
  members: readonly Member[],
  { judge, surroundings }: Setting,
  limit: number,
): Way | undefined {
  const receives = members[0]?.kind === "receive";
  for (const price of receives ? [safe] : [safe, within])
    for (const level of [0, 1, 2, 3] as const) {
      if (!receives && level > 2) continue;
      const legs = search(members, judge, () => surroundings, {
        ...{ level, price, limit: level === 0 ? longSearch : limit },
        haste: limit > shortSearch ? Math.max(2, hasteOf(members)) : hasteOf(members),
      });
      if (legs) return { legs, standing: "safe" };
    }
  return undefined;
}

const hasteOf = (members: readonly Member[]): number => (members.length > exactly ? 3 : 1);

/** Prices as steps: the next one that is dear is taken when nothing cheap is near. */
const inSteps = (price: (weight: Weight) => number | undefined) => (weight: Weight) => {
  const full = price(weight);
  return full === undefined ? undefined : Math.log2(1 + full);
};

const halting = [
  { level: 1, limit: 6_000, price: gap },
  { level: 4, limit: 6_000, price: gap },
  { level: 4, limit: 6_000, price: inSteps(gap), bold: true },
  { level: 1, limit: 6_000, price: anything },
  { level: 4, limit: 6_000, price: inSteps(anything), bold: true },
  { level: 4, limit: 12_000, price: () => 0, bold: true },
] as const;

/** A way that leaves the shortest gap, where there is none without (O12): all of the above, and a spare port. */
export function haltingWayOf(members: readonly Member[], { judge, surroundings }: Setting): Way {
  for (const options of halting) {
    const legs = search(members, judge, () => surroundings, {
      ...options,
      haste: hasteOf(members),
    });
    if (legs) return { legs, standing: opensAt(members, legs, judge) ? "open" : "gap" };
  }
  return { legs: straight(members), standing: "refused" };
}

/** Whether some state of a way lets somebody do what neither end does. */
function opensAt(members: readonly Member[], legs: readonly Leg[], judge: Judge): boolean {
  let state: readonly Version[] = members.map((member) => member.first);
  return legs.some(({ at, to }) => {
    state = state.map((version, index) => (index === at ? to : version));
    const { exposes, opens } = judge.weigh(state);
    return exposes + opens > 0;
  });
}

/**
 * The same way with its final removals at the end (O10), each as far as every state stays as good: mail stops there,
 * and what comes before it can be run without.
 */
export function finalLast(
  members: readonly Member[],
  legs: readonly Leg[],
  judge: Judge,
  isFinal: (leg: Leg) => boolean,
): readonly Leg[] {
  let best = legs;
  for (const leg of legs.filter(isFinal)) {
    const moved = [...best.filter((each) => each !== leg), leg];
    if (best.at(-1) !== leg && costOf(members, moved, judge) <= costOf(members, best, judge))
      best = moved;
  }
  return best;
}

/** What the states of a way cost together; endless where one is refused. */
function costOf(members: readonly Member[], legs: readonly Leg[], judge: Judge): number {
  let state: readonly Version[] = members.map((member) => member.first);
  let cost = 0;
  for (const { at, to } of legs) {
    state = state.map((version, index) => (index === at ? to : version));
    if (!judge.accepts(state, at)) return Number.POSITIVE_INFINITY;
    cost += anything(judge.weigh(state));
  }
  return cost;
}

/** What goes, what changes and what comes, for ends that no order of commands leads to. */
function straight(members: readonly Member[]): readonly Leg[] {
  const legs: Leg[] = [];
  const rank = (member: Member): number => (member.end ? (member.old ? 1 : 2) : 0);
  const order = members.map((member, at) => ({ member, at }));
  order.sort((a, b) => rank(a.member) - rank(b.member));
  for (const { member, at } of order) {
    let from: Version = member.first;
    const go = (to: Version, technique: Leg["technique"]): void => {
      if (to === from) return;
      legs.push({ at, from, to, technique });
      from = to;
    };
    if (!member.end) go(member.last, "remove");
    else if (!member.old) {
      go(member.version(member.bare), member.bare.dark ? "dark" : "create");
      go(member.version({ ...from.shape, later: true }), "later");
      go(member.version({ ...from.shape, rights: member.finished.rights }), "rights");
      go(member.last, "on");
    } else {
      go(member.version({ ...member.finished, rights: "old" }), "values");
      go(member.last, "rights");
    }
  }
  return legs;
}
