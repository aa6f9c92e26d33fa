import { type Parsed, parseNamed, read, trimmed, type Value } from "../../values";
import { textGuard } from "./guard";
import type { Option, Raw, ScalarKind } from "./kind";
import { numbersOf } from "./numbers";
import { textOf, wrongType } from "./raw";

/** One name of a closed list in Exchange's spelling; case is mended and an unambiguous beginning completed. */
export function choice(options: readonly Option[], powerShellType: string): ScalarKind {
  const names = options.map((option) => option.name);
  const numbers = numbersOf(powerShellType);
  const parse = (text: string): Parsed<Value> =>
    text.trim() === "" ? read(null) : parseNamed(trimmed(text), names, "value of this list");
  const fault = textGuard((name) => names.includes(name), "is none of the values");
  return {
    type: "choice",
    list: false,
    powerShellType,
    options,
    fault,
    parse,
    text: (value) => (value === null ? "" : String(value)),
    coerce(raw: Raw) {
      if (raw === null) return read(null);
      const text = textOf(raw);
      if (text === null) return wrongType(raw, `one of ${names.join(", ")}`);
      const numbered = /^\d{1,9}$/.test(text.trim())
        ? names.find((name) => numbers.get(name) === Number(text))
        : undefined;
      return numbered === undefined ? parse(text) : read(numbered);
    },
    show: (value) =>
      value === null
        ? "none"
        : (options.find((option) => option.name === value)?.label ?? String(value)),
    equal: (a, b) => a === b,
    argument: (value) => (typeof value === "string" ? { as: "text", text: value } : { as: "null" }),
  };
}
