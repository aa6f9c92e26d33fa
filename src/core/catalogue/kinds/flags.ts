import { type Parsed, parseNamed, part, read, refused, trimmed, type Value } from "../../values";
import { textsGuard } from "./guard";
import type { Option, Raw, ScalarKind } from "./kind";
import { numbersOf } from "./numbers";
import { textOf, wrongType } from "./raw";

/**
 * Several names of a closed list. Canonical: sorted by code unit, each once, and `["None"]` when empty
 * (`["Default"]` where the list has no None). Typed text may not hold None beside others; an import
 * may, and the linter tells.
 */
export function flags(options: readonly Option[], powerShellType: string): ScalarKind {
  const names = options.map((option) => option.name);
  const numbers = numbersOf(powerShellType);
  const empty = names.includes("None") ? "None" : "Default";
  const canonical = (found: readonly string[]): readonly string[] =>
    found.length === 0 ? [empty] : [...new Set(found)].sort();

  const readNames = (text: string): Parsed<readonly string[]> => {
    const whole = trimmed(text);
    const found: string[] = [];
    let from = 0;
    for (const piece of whole.text === "" ? [] : whole.text.split(",")) {
      const name = parseNamed(part(whole, from, from + piece.length), names, "value of this list");
      if (!name.ok) return refused(alone(name.complaint, whole.text));
      found.push(name.value);
      from += piece.length + 1;
    }
    return read(canonical(found));
  };

  const parse = (text: string): Parsed<Value> => {
    const list = readNames(text);
    if (!list.ok || list.value.length < 2 || !list.value.includes("None")) return list;
    const others = list.value.filter((name) => name !== "None").join(", ");
    return refused({
      code: "flags-none-with-others",
      what: `None stands beside ${others}.`,
      mend: "None stands alone: take it away, or the others.",
      instead: others,
    });
  };

  const ofNumber = (bits: number): Parsed<Value> => {
    const found = names.filter((name) => ((numbers.get(name) ?? 0) & bits) !== 0);
    const known = found.reduce((sum, name) => sum | (numbers.get(name) ?? 0), 0);
    return known === bits ? read(canonical(found)) : wrongType(bits, `a sum of known flags`);
  };

  const fault = textsGuard((list) => {
    const right = list.every((name) => names.includes(name)) ? canonical(list) : [];
    const same = right.length === list.length && right.every((name, index) => name === list[index]);
    return same ? undefined : "is no sorted list of the values";
  });
  return {
    type: "flags",
    list: false,
    powerShellType,
    options,
    fault,
    parse,
    text: (value) => joined(value),
    coerce(raw: Raw) {
      if (raw === null) return read(canonical([]));
      const text = Array.isArray(raw) ? listed(raw) : textOf(raw);
      if (text === null) return wrongType(raw, `a list of ${names.join(", ")}`);
      return /^\d{1,9}$/.test(text) ? ofNumber(Number(text)) : readNames(text);
    },
    show: (value) => joined(value) || "none",
    equal: (a, b) => joined(sorted(a)) === joined(sorted(b)),
    argument: (value) => (Array.isArray(value) ? { as: "texts", texts: value } : { as: "null" }),
  };
}

const joined = (value: Value): string => (Array.isArray(value) ? value.join(", ") : "");
const sorted = (value: Value): Value => (Array.isArray(value) ? [...value].sort() : value);

/** The names of a list as one text; null where one of them is none. */
function listed(raw: readonly Raw[]): string | null {
  const texts = raw.map(textOf);
  return texts.includes(null) ? null : texts.join(",");
}

/** A mend for one name among several is none for the whole text. */
function alone<T extends { readonly instead?: string }>(complaint: T, text: string): T {
  if (!text.includes(",")) return complaint;
  const { instead: _, ...rest } = complaint;
  return rest as T;
}
