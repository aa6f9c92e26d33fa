import type { Told } from "./fold";

/**
 * What was found, with what was found before in place of all that says the same: who keeps something with a finding
 * then keeps it over a key press that changed nothing there. The list of before where all of it says the same.
 */
export function steadied(told: readonly Told[], before: readonly Told[]): readonly Told[] {
  if (told.length === 0 || before.length === 0 || told === before) return told;
  let places: Map<string, Told[]> | undefined;
  const steady = told.map((each, at) => {
    const beside = before[at];
    if (beside && sameTold(each, beside)) return beside;
    places ??= byPlace(before);
    return places.get(placeOf(each))?.find((other) => sameTold(each, other)) ?? each;
  });
  const all = steady.length === before.length && steady.every((each, at) => each === before[at]);
  return all ? before : steady;
}

function byPlace(before: readonly Told[]): Map<string, Told[]> {
  const places = new Map<string, Told[]>();
  for (const each of before) {
    const key = placeOf(each);
    const list = places.get(key);
    if (list) list.push(each);
    else places.set(key, [each]);
  }
  return places;
}

const placeOf = ({ code, finding: { place } }: Told): string =>
  `${code}\n${place.connector ?? ""}\n${place.server ?? ""}\n${place.domain ?? ""}\n${place.parameter ?? ""}`;

const sameTold = (a: Told, b: Told): boolean =>
  a === b || (a.code === b.code && a.fold === b.fold && sameData(a.finding, b.finding));

/** Equal as data: findings are texts, numbers, lists and records. */
function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  for (const name of names)
    if (!Object.hasOwn(right, name) || !sameData(left[name], right[name])) return false;
  return true;
}
