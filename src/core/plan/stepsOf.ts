import type { Organisation } from "../model";
import type { Journey } from "./arrange";
import type { Comparison } from "./comparison";
import { coupledBy } from "./coupled";
import { isLast } from "./final";
import { gapsOf } from "./gaps";
import type { Member, Version } from "./member";
import { isSpare, isTemporary, type Need, nearNeeds, needsOf } from "./needs";
import type { Gap, OrderReason, OrderRule, Pair, Step } from "./plan";
import type { Leg } from "./search";
import { rulesOf } from "./technique";
import { changedNames, whyOf } from "./words";

/** The steps of ways in their order, with what is told of them. */
export interface Told {
  readonly steps: readonly Step[];
  readonly reasons: readonly OrderReason[];
  readonly gaps: readonly Gap[];
}

/** Turns ways into steps: numbered through, each with what it needs and why it stands where it does. */
export function stepsOf(
  journeys: readonly Journey[],
  { old, new: now }: Comparison,
  moved: readonly Pair[],
): Told {
  const steps: Step[] = [];
  const reasons: OrderReason[] = [];
  const gaps: Gap[] = [];
  for (const { members, way, setting } of journeys) {
    const { legs } = way;
    const ids = idsOf(members, legs);
    const needs = needsOf(members, legs, setting?.judge);
    legs.forEach((leg, index) => {
      const own = needs[index] ?? [];
      for (const need of nearNeeds(needs, index)) {
        reasons.push({
          step: ids[index] as string,
          after: ids[need.leg] as string,
          because: becauseOf(members[leg.at] as Member, need),
        });
      }
      steps.push({
        ...stepOf(members, leg, own, old, now),
        id: ids[index] as string,
        n: steps.length + 1,
        needs: own.map((need) => ids[need.leg] as string),
      });
    });
    if (setting && way.standing !== "safe") gaps.push(...gapsOf(members, legs, setting.judge, ids));
  }
  return { steps: followed(steps, moved), reasons, gaps };
}

function becauseOf({ kind }: Member, { because }: Need): OrderReason["because"] {
  if (because === "refused") return because;
  return kind === "send" ? "mail" : "clients";
}

/** What has moved to another server goes only when it stands there whole. */
function followed(steps: readonly Step[], moved: readonly Pair[]): readonly Step[] {
  if (moved.length === 0) return steps;
  return steps.map((step) => {
    const heir = step.after ? undefined : moved.find((pair) => pair.old === step.before?.id)?.new;
    const last = heir === undefined ? undefined : steps.findLast(({ after }) => after?.id === heir);
    return last ? { ...step, needs: [...step.needs, last.id] } : step;
  });
}

/** The id of the connector, and which of its steps it is. */
function idsOf(members: readonly Member[], legs: readonly Leg[]): readonly string[] {
  const counts = new Map<number, number>();
  return legs.map(({ at }) => {
    const number = (counts.get(at) ?? 0) + 1;
    counts.set(at, number);
    return `${(members[at] as Member).id}/${number}`;
  });
}

function stepOf(
  members: readonly Member[],
  leg: Leg,
  needs: readonly Need[],
  old: Organisation,
  now: Organisation,
): Omit<Step, "id" | "n" | "needs"> {
  const member = members[leg.at] as Member;
  const [before, after] = [leg.from.connector, leg.to.connector];
  const final = !after && before !== null && isLast(old, now, before);
  return {
    action: !before ? "create" : after ? "change" : "remove",
    before,
    after,
    temporary: temporaryOf(member, leg.to),
    rules: [
      ...new Set([
        ...rulesFor(member, leg),
        ...orderRules(member, needs),
        ...(final ? (["O10"] as const) : []),
      ]),
    ],
    why: whyOf(members, leg),
    final,
  };
}

function temporaryOf(member: Member, version: Version): readonly string[] {
  if (!isTemporary(member, version)) return [];
  const { lists, name, dark } = version.shape;
  return [
    ...(isSpare(member, name) ? ["Name"] : []),
    ...(dark && member.old ? ["Enabled"] : []),
    ...Object.keys(lists),
  ];
}

function rulesFor(member: Member, { from, to, technique }: Leg): readonly OrderRule[] {
  const own =
    member.kind === "send" && technique === "union" ? (["O17"] as const) : rulesOf[technique];
  if (!from.connector || !to.connector) return own;
  return [...own, ...coupledBy(to.connector, new Set(changedNames(from, to)))];
}

function orderRules(member: Member, needs: readonly Need[]): readonly OrderRule[] {
  return needs.flatMap(({ because }): readonly OrderRule[] => {
    if (because === "refused") return ["O1"];
    if (because === "unsafe") return member.kind === "send" ? ["O7", "O13"] : ["O13"];
    return [];
  });
}
