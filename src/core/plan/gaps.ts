import type { Judge, Loss } from "./judge";
import type { Member, Version } from "./member";
import type { Gap } from "./plan";
import type { Leg } from "./search";

/** What is lost after which steps of a way, each loss once. `ids` are those of the steps. */
export function gapsOf(
  members: readonly Member[],
  legs: readonly Leg[],
  judge: Judge,
  ids: readonly string[],
): readonly Gap[] {
  let state: readonly Version[] = members.map((member) => member.first);
  const found = new Map<string, { readonly loss: Loss; readonly steps: string[] }>();
  legs.forEach(({ at, to }, index) => {
    state = state.map((version, member) => (member === at ? to : version));
    for (const loss of judge.lost(state)) {
      const entry = found.get(keyOf(loss)) ?? { loss, steps: [] };
      found.set(keyOf(loss), entry);
      entry.steps.push(ids[index] as string);
    }
  });
  return [...found.values()].map(({ loss, steps }) => ({ ...loss, steps }));
}

const keyOf = (loss: Loss): string =>
  JSON.stringify(loss, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
