import { type Json, type Offsets, parseJson, placeOf } from "./parse";

/** Where a path of member names and indexes stands in a JSON text; as far as the path goes. */
export function locate(
  text: string,
  path: readonly PropertyKey[],
): { readonly line: number; readonly column: number } {
  const offsets: Offsets = new WeakMap();
  let value: Json | undefined = parseJson(text, offsets);
  let offset = Math.max(0, text.search(/[^\s\ufeff]/));
  for (const step of path) {
    if (typeof value !== "object" || value === null) break;
    const place = offsets.get(value)?.get(step as string | number);
    if (place === undefined) break;
    offset = place;
    value = (value as Record<PropertyKey, Json>)[step];
  }
  return placeOf(text, offset);
}
