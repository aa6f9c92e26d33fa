import { clip, type Parsed, read, refused, type Value } from "../../values";
import { within } from "./bounds";
import { numberGuard } from "./guard";
import type { Raw, ScalarKind } from "./kind";
import { textOf, wrongType } from "./raw";

interface Options {
  readonly min?: number;
  readonly max?: number;
  readonly unlimited?: boolean;
  /** What 0 means where it means something else than nothing. */
  readonly zeroMeans?: string;
}

/** What a whole number without bounds of its own can be. */
export const int32 = { min: -2_147_483_648, max: 2_147_483_647 };
const grouped = (value: number): string => value.toLocaleString("en-US");

/** A whole number within its bounds, or `Unlimited` where the cmdlet takes it. */
export function integer(options: Options): ScalarKind {
  const { unlimited = false, zeroMeans } = options;
  const bounds = { min: options.min ?? int32.min, max: options.max ?? int32.max };
  const parse = (text: string): Parsed<Value> => {
    const typed = text.trim();
    if (unlimited && /^unlimited$/i.test(typed)) return read("Unlimited");
    const number = Number(typed.replace(/(?<=\d),(?=\d{3})/g, ""));
    if (/^-?\d{1,3}(?:,\d{3})*$|^-?\d+$/.test(typed))
      return within(number + 0, number, bounds, grouped, String);
    return refused({
      code: "number-none",
      what: typed === "" ? "A number is missing." : `${clip(typed)} is no whole number.`,
      mend: unlimited ? "Write a whole number, or Unlimited." : "Write a whole number.",
    });
  };
  const fault = numberGuard(bounds.min, bounds.max, unlimited);
  return {
    ...options,
    type: "integer",
    list: false,
    powerShellType: unlimited ? "Unlimited" : "Int32",
    fault,
    parse,
    text: (value) => (value === null ? "" : String(value)),
    coerce(raw: Raw) {
      if (raw === null || raw === "") return read(null);
      const text = textOf(raw);
      return text === null ? wrongType(raw, "a whole number") : parse(text);
    },
    show(value) {
      if (value === 0 && zeroMeans) return `0 (${zeroMeans})`;
      if (value === null) return "none";
      return typeof value === "number" ? grouped(value) : String(value);
    },
    equal: (a, b) => a === b,
    argument(value) {
      if (typeof value === "number") return { as: "number", value };
      return typeof value === "string" ? { as: "text", text: value } : { as: "null" };
    },
  };
}
