import { castDraft } from "immer";
import type { Expectation, Organisation } from "../model";
import { nextId, type OrganisationDraft } from "./edit";
import { inOrder } from "./inOrder";

/** A question with its answer, as an import gives it. */
export type PartExpectation = Expectation extends infer T
  ? T extends unknown
    ? Omit<T, "id">
    : never
  : never;

/** Takes expectations in by their names: one that is known is asked anew with the later question. Answers how many came and changed. */
export function takeExpectations(
  draft: OrganisationDraft,
  { expectations }: Organisation,
  given: readonly PartExpectation[],
): readonly [added: number, changed: number] {
  const known = new Map(
    Object.values(expectations).map((each) => [each.name.toLowerCase(), each.id]),
  );
  let [added, changed] = [0, 0];
  for (const each of given) {
    const key = each.name.toLowerCase();
    const before = known.get(key);
    const id = before ?? nextId(draft);
    const next = { ...each, id } as Expectation;
    if (before === undefined) added += 1;
    else if (inOrder(draft.expectations[before]) === inOrder(next)) continue;
    else changed += 1;
    draft.expectations[id] = castDraft(next);
    known.set(key, id);
  }
  return [added, changed];
}
