import { type Parsed, read, type Value } from "../../values";
import { textsGuard } from "./guard";
import type { KindType, ListKind, Raw } from "./kind";
import { textOf, wrongType } from "./raw";

interface Items {
  readonly type: KindType;
  readonly item: string;
  parseItem(text: string): Parsed<string>;
  hint(item: string): string;
  /** Items that differ in case alone are the same. */
  readonly ignoreCase?: boolean;
  /** What an item is told from others by, where it has several spellings. */
  identity?(item: string): string;
  /** Their order decides nothing, nor how often one is written. */
  readonly asSet?: boolean;
  /** The item as a command takes it, where that is not its canonical form. */
  written?(item: string): string;
  /** Where one text holds several items; a comma, unless said. */
  readonly separator?: RegExp;
}

/** A kind whose value is a list of canonical texts in the order written; twins stay. */
export function list(items: Items): ListKind {
  const { type, item, parseItem, hint, ignoreCase = false, separator = /,/ } = items;
  const { written = (text) => text, identity = (text) => text, asSet = false } = items;
  const canonical = (text: string): boolean => {
    const own = parseItem(text);
    return own.ok && own.value === text;
  };
  const all = (texts: readonly string[]): Parsed<Value> => {
    const found: string[] = [];
    for (const text of texts) {
      const one = parseItem(text);
      if (!one.ok) return one;
      found.push(one.value);
    }
    return read(found);
  };
  const keyOf = (text: string): string =>
    ignoreCase ? identity(text).toLowerCase() : identity(text);
  const same = (a: string, b: string | undefined): boolean =>
    a === b || (b !== undefined && keyOf(a) === keyOf(b));
  const fault = textsGuard((texts) =>
    texts.every(canonical) ? undefined : `holds what is no ${item} in canonical form`,
  );
  return {
    type,
    list: true,
    item,
    powerShellType: "MultiValuedProperty",
    fault,
    parseItem,
    hint,
    coerce(raw: Raw) {
      if (raw === null) return read([]);
      const texts = Array.isArray(raw)
        ? raw.map(textOf)
        : (textOf(raw)?.split(separator) ?? [null]);
      if (!texts.every((text) => text !== null)) return wrongType(raw, `a list of ${item}s`);
      return all(texts.length === 1 && texts[0]?.trim() === "" ? [] : texts);
    },
    show: (value) => (Array.isArray(value) && value.length > 0 ? value.join(", ") : "none"),
    equal(a, b) {
      const [left, right] = [rows(a), rows(b)];
      if (left.length === right.length && left.every((row, index) => same(row, right[index])))
        return true;
      if (!asSet) return false;
      const [these, those] = [new Set(left.map(keyOf)), new Set(right.map(keyOf))];
      return these.size === those.size && [...these].every((key) => those.has(key));
    },
    argument: (value) =>
      rows(value).length > 0 ? { as: "texts", texts: rows(value).map(written) } : { as: "null" },
  };
}

const rows = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);
