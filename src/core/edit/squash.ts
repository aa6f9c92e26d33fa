import type { Patch } from "immer";
import type { Edit } from "./edit";

/**
 * Two edits as one. Keystrokes write the same few places again and again: only the first old and the
 * last new value of a place are kept, so that a step stays small however long someone types.
 */
export function squash(first: Edit, second: Edit): Edit {
  const patches = joined([...first.patches, ...second.patches]);
  const inverse = joined([...second.inverse, ...first.inverse]);
  const made = [...(first.made ?? []), ...(second.made ?? [])];
  const ledBack = patches.every((patch) => inverse.some((each) => equal(patch, each)));
  if (ledBack) return { ...second, patches: [], inverse: [], made };
  return { ...second, patches, inverse, made };
}

/** The same value in the same place: typing has come back to where it began. */
const equal = (a: Patch, b: Patch): boolean =>
  a.op === "replace" && b.op === "replace" && JSON.stringify(a) === JSON.stringify(b);

function joined(patches: readonly Patch[]): readonly Patch[] {
  if (!independent(patches)) return patches;
  const byPlace = new Map<string, Patch>();
  for (const patch of patches) {
    const place = JSON.stringify(patch.path);
    const before = byPlace.get(place);
    const both = before ? net(before, patch) : patch;
    if (both) byPlace.set(place, both);
    else byPlace.delete(place);
  }
  return [...byPlace.values()];
}

/** What two patches of one place come to; undefined where the place is as it was: absent. */
function net(before: Patch, after: Patch): Patch | undefined {
  if (before.op === "add") return after.op === "remove" ? undefined : { ...after, op: "add" };
  if (after.op === "remove") return after;
  return { ...after, op: "replace" };
}

/** No place lies inside another, and none is a row of a list, whose number shifts. */
function independent(patches: readonly Patch[]): boolean {
  const places = patches.map(({ path }) => path);
  if (places.some((path) => path.some((step) => typeof step === "number"))) return false;
  const keys = new Set(places.map((path) => JSON.stringify(path)));
  return places.every((path) =>
    path.every((_, length) => length === 0 || !keys.has(JSON.stringify(path.slice(0, length)))),
  );
}
