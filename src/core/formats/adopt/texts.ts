import type { Raw } from "../../catalogue";

/** A list that holds texts alone; undefined where it is something else. */
export const textsInList = (raw: Raw | undefined): readonly string[] | undefined =>
  Array.isArray(raw) && raw.every((each) => typeof each === "string") ? raw : undefined;

/**
 * A list of texts: as a list, as Format-List shows one (`{a, b}`), as one text; nothing is the empty list.
 * undefined where it is something else, or was cut (`{a, b...}`).
 */
export function textsOf(raw: Raw | undefined): readonly string[] | undefined {
  if (raw === undefined || typeof raw === "boolean") return undefined;
  if (raw === null || raw === "") return [];
  const shown = typeof raw === "string" ? raw.trim().replace(/^\{(.*)\}$/s, "$1") : undefined;
  const all = shown === undefined ? [raw].flat() : shown.split(/[,;|\s]+/);
  const texts = all.map((each) => (typeof each === "string" ? each.trim() : undefined));
  if (texts.some((each) => each === undefined || /\.\.\.$|…/.test(each))) return undefined;
  return texts.filter((each): each is string => each !== undefined && each !== "");
}
