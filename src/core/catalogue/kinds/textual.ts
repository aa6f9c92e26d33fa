import { type Parsed, read, type Value } from "../../values";
import { textGuard } from "./guard";
import type { KindType, Raw, ScalarKind } from "./kind";
import { textOf, wrongType } from "./raw";

interface Textual {
  readonly type: KindType;
  readonly powerShellType: string;
  readonly maxLength?: number;
  /** Empty text is a value of its own, as it is for .NET strings; else it is no value. */
  readonly emptyIsText?: boolean;
  readonly ignoreCase?: boolean;
  /** Gives the canonical form of text that is not empty. */
  parse(text: string): Parsed<string>;
}

/** A kind whose value is one text in canonical form. */
export function textual(declared: Textual): ScalarKind {
  const { type, powerShellType, maxLength, emptyIsText = false, ignoreCase = false } = declared;
  const parse = (text: string): Parsed<Value> => {
    if (emptyIsText || text.trim() !== "") return declared.parse(text);
    return read(null);
  };
  const canonical = (text: string): boolean => {
    const own = parse(text);
    return own.ok && own.value === text;
  };
  const key = (value: Value): Value =>
    ignoreCase && typeof value === "string" ? value.toLowerCase() : (value ?? "");
  const fault = textGuard(canonical, "is not in canonical form");
  return {
    type,
    list: false,
    powerShellType,
    ...(maxLength === undefined ? {} : { maxLength }),
    fault,
    parse,
    text: (value) => (value === null ? "" : String(value)),
    coerce(raw: Raw) {
      if (raw === null) return read(null);
      const text = textOf(raw);
      return text === null ? wrongType(raw, "text") : parse(text);
    },
    show: (value) => (value === null || value === "" ? "none" : String(value)),
    equal: (a, b) => key(a) === key(b),
    argument: (value) =>
      typeof value === "string" && value !== "" ? { as: "text", text: value } : { as: "null" },
  };
}
