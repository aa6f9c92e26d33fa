import type { PlacePath } from "./places";
import type { PlaceSearch } from "./search";

/** Each place is found again as it was left. */
const left = new Map<string, PlaceSearch>();

export function rememberSearch(path: string, search: PlaceSearch): void {
  left.set(path, search);
}

export function lastSearch(path: PlacePath): PlaceSearch {
  return left.get(path) ?? {};
}
