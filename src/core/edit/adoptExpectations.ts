import { castDraft } from "immer";
import type { Expectation, Organisation } from "../model";
import { nextId, type OrganisationDraft } from "./edit";

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
    else if (sameExpectation(draft.expectations[before] as Expectation, next)) continue;
    else changed += 1;
    draft.expectations[id] = castDraft(next);
    known.set(key, id);
  }
  return [added, changed];
}

/** Equal in every member, in whatever order they were written. */
const sameExpectation = (one: Expectation, other: Expectation): boolean =>
  ordered(one) === ordered(other);

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
