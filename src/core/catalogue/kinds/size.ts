import {
  type Parsed,
  parseSize,
  printSize,
  read,
  refused,
  showSize,
  type Unlimited,
  type Value,
} from "../../values";
import { within } from "./bounds";
import { numberGuard } from "./guard";
import type { Raw, ScalarKind } from "./kind";
import { textOf, wrongType } from "./raw";

interface Options {
  /** Bytes. */
  readonly min: number;
  readonly max: number;
  readonly unlimited?: boolean;
  readonly powerShellType: string;
}

const isSize = (value: Value): value is number | Unlimited =>
  typeof value === "number" || value === "Unlimited";

/** A number of bytes within its bounds, or `Unlimited` where the cmdlet takes it; written as Exchange's text. */
export function size(options: Options): ScalarKind {
  const { min, max, unlimited = false } = options;
  const parse = (text: string): Parsed<Value> => {
    const size = parseSize(text);
    if (!size.ok) return size;
    if (size.value !== "Unlimited") {
      const checked = within(size.value, size.value, options, showSize, showSize);
      return checked.ok ? size : checked;
    }
    if (unlimited) return size;
    return refused({
      code: "size-limited",
      what: "This size has a limit always.",
      mend: `It goes from ${showSize(min)} to ${showSize(max)}.`,
    });
  };
  const fault = numberGuard(min, max, unlimited);
  return {
    ...options,
    type: "size",
    list: false,
    fault,
    parse,
    text: (value) => (isSize(value) ? showSize(value) : ""),
    coerce(raw: Raw) {
      if (raw === null || raw === "") return read(null);
      const text = textOf(raw);
      return text === null ? wrongType(raw, "a size") : parse(text);
    },
    show: (value) => (isSize(value) ? showSize(value) : "none"),
    equal: (a, b) => a === b,
    argument: (value) => (isSize(value) ? { as: "text", text: printSize(value) } : { as: "null" }),
  };
}
