import { clip, type Parsed, refused } from "../../values";
import type { Raw } from "./kind";

/** What an export holds is of no use for the kind; `wanted` is what would be: "a size". */
export function wrongType(raw: Raw, wanted: string): Parsed<never> {
  const what = Array.isArray(raw) ? `A list of ${raw.length}` : clip(String(raw)) || "Empty text";
  return refused({
    code: "wrong-type",
    what: `${what} is not ${wanted}.`,
    mend: `Give ${wanted}.`,
  });
}

/** The one text behind a raw value: text, a number, or a list of exactly one of them. */
export function textOf(raw: Raw): string | null {
  const one = Array.isArray(raw) && raw.length === 1 ? (raw[0] ?? null) : raw;
  if (typeof one === "string") return one;
  return typeof one === "number" && Number.isFinite(one) ? String(one) : null;
}
