import type { Step } from "../../core/plan";

/** Why a step is not in the plan: somebody left it out, or it needs a step that is. */
export type LeftOut = { readonly by: "hand" } | { readonly by: "need"; readonly of: Step };

/** What is left out with the chosen steps: all that need one of them, directly or by others. */
export function leftOutOf(
  steps: readonly Step[],
  chosen: readonly string[],
): ReadonlyMap<string, LeftOut> {
  const left = new Map<string, LeftOut>();
  const byId = new Map(steps.map((each) => [each.id, each]));
  for (const id of chosen) if (byId.has(id)) left.set(id, { by: "hand" });
  const needing = new Map<string, Step[]>();
  for (const step of steps)
    for (const id of step.needs) needing.set(id, [...(needing.get(id) ?? []), step]);
  const work = [...left.keys()];
  for (let id = work.pop(); id !== undefined; id = work.pop()) {
    const of = byId.get(id);
    for (const step of needing.get(id) ?? [])
      if (of && !left.has(step.id)) {
        left.set(step.id, { by: "need", of });
        work.push(step.id);
      }
  }
  return left;
}

/** How steps hang together, each answer the same object every time. */
export interface Links {
  /** The steps that go with this one, in the order of the plan. */
  readonly dependentsOf: (step: Step) => readonly Step[];
  readonly needsOf: (step: Step) => readonly Step[];
}

const none: readonly Step[] = [];

export function linksOf(steps: readonly Step[]): Links {
  const byId = new Map(steps.map((each) => [each.id, each]));
  const needed = new Set(steps.flatMap(({ needs }) => needs));
  const dependents = new Map<string, readonly Step[]>();
  const needs = new Map<string, readonly Step[]>();
  return {
    dependentsOf({ id }) {
      if (!needed.has(id)) return none;
      const known = dependents.get(id);
      if (known) return known;
      const left = leftOutOf(steps, [id]);
      const found = steps.filter((each) => each.id !== id && left.has(each.id));
      dependents.set(id, found);
      return found;
    },
    needsOf(step) {
      if (step.needs.length === 0) return none;
      const known = needs.get(step.id);
      if (known) return known;
      const found = step.needs.flatMap((id) => byId.get(id) ?? []);
      needs.set(step.id, found);
      return found;
    },
  };
}
