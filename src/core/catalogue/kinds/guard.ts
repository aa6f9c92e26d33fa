import type { Unlimited } from "../../values";

/** Why a value is not canonical, to stand after a parameter's name; undefined where it is. Anything may be asked. */
export type Guard = (value: unknown) => string | undefined;

/** One text for which `canonical` holds, or null. */
export const textGuard =
  (canonical: (text: string) => boolean, says: string): Guard =>
  (value) => {
    if (value === null) return undefined;
    if (typeof value !== "string") return "is no text";
    return canonical(value) ? undefined : says;
  };

/** A whole number within bounds, or null; also `Unlimited` where the cmdlet takes it. */
export const numberGuard =
  (min: number, max: number, unlimited: boolean): Guard =>
  (value) => {
    if (value === null || (unlimited && value === ("Unlimited" satisfies Unlimited)))
      return undefined;
    if (typeof value !== "number" || !Number.isSafeInteger(value)) return "is no whole number";
    return value < min || value > max ? `is not between ${min} and ${max}` : undefined;
  };

/** A list of texts for which `says` finds no fault as a whole. */
export const textsGuard =
  (says: (texts: readonly string[]) => string | undefined): Guard =>
  (value) =>
    Array.isArray(value) && value.every((each): each is string => typeof each === "string")
      ? says(value)
      : "is no list of texts";
