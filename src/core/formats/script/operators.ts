import { numberOf } from "./grammar/numbers";
import {
  type Held,
  HeldTable,
  isTooLong,
  list,
  nothing,
  text,
  textOf,
  unknown,
  whyNot,
} from "./held";

/** `a + b` for constants, and a deployed list with constants behind it. */
export function sum(left: Held, right: Held): Held {
  if (left.is === "deployed") {
    const items = right.is === "list" ? right.items : [right];
    return whyNot(right) === undefined
      ? { ...left, added: [...left.added, ...items] }
      : unknown("not only constants were added");
  }
  if (left.is === "list") {
    if (right.is === "unknown" || right.is === "connector" || right.is === "deployed")
      return unknown(whyNot(right) ?? "");
    const items = [...left.items, ...(right.is === "list" ? right.items : [right])];
    return isTooLong(items.length) ? unknown("longer than any list") : list(items);
  }
  const why =
    (left.is === "table" ? undefined : whyNot(left)) ??
    (right.is === "table" ? undefined : whyNot(right));
  if (why !== undefined) return unknown(why);
  if (left.is === "null") return right;
  if (left.is === "text") {
    const added = textOf(right);
    if (added === undefined) return unknown("a hashtable added to text");
    return isTooLong(left.value.length + added.length)
      ? unknown("longer than any value")
      : text(left.value + added);
  }
  if (left.is === "number") {
    const added = numberFrom(right);
    return added === undefined
      ? unknown("text added to a number")
      : { is: "number", value: left.value + added };
  }
  if (left.is === "table" && right.is === "table") return merged(left.table, right.table);
  return unknown("the operator +");
}

function merged(left: HeldTable, right: HeldTable): Held {
  const table = new HeldTable();
  for (const { entries } of [left, right])
    for (const [key, entry] of entries) {
      if (table.entries.has(key)) return unknown(`the key ${entry.key} stands in both hashtables`);
      table.entries.set(key, entry);
    }
  return { is: "table", table };
}

function numberFrom(held: Held): number | undefined {
  if (held.is === "number" || held.is === "boolean") return Number(held.value);
  if (held.is === "null") return 0;
  return held.is === "text" ? numberOf(held.value) : undefined;
}

/** The operators that constants are made and compared with; all others are told as such. */
export function binary(operator: string, left: Held, right: Held): Held {
  const why = whyNot(left) ?? whyNot(right);
  if (why !== undefined) return unknown(why);
  if (operator === "..") return range(left, right);
  const plain = operator.replace(/^[ic](?=eq$|ne$)/, "");
  if (plain !== "eq" && plain !== "ne")
    return unknown(`the operator ${/^\w/.test(operator) ? `-${operator}` : operator}`);
  const wanted = plain === "eq";
  const isCased = operator.startsWith("c");
  if (left.is === "list")
    return list(left.items.filter((each) => same(each, right, isCased) === wanted));
  return { is: "boolean", value: same(left, right, isCased) === wanted };
}

function range(left: Held, right: Held): Held {
  const [from, to] = [numberFrom(left), numberFrom(right)];
  if (from === undefined || to === undefined || !Number.isInteger(from) || !Number.isInteger(to))
    return unknown("a range of something else than whole numbers");
  const count = Math.abs(to - from) + 1;
  if (count > 10_000) return unknown("a range of more than 10,000 numbers");
  const step = to < from ? -1 : 1;
  return list(
    Array.from({ length: count }, (_, index) => ({ is: "number", value: from + index * step })),
  );
}

/** Equal as PowerShell compares: the right is made what the left is; case counts only where it is asked for. */
function same(left: Held, right: Held, isCased: boolean): boolean {
  if (left.is === "null" || right.is === "null") return left.is === right.is;
  if (left.is === "boolean") return left.value === isTrue(right);
  if (left.is === "number") return left.value === numberFrom(right);
  const [a, b] = [textOf(left), textOf(right)];
  if (a === undefined || b === undefined) return left === right;
  return isCased ? a === b : a.toLowerCase() === b.toLowerCase();
}

/** Whether a constant counts as true in a condition. */
export function isTrue(held: Held): boolean {
  if (held.is === "null") return false;
  if (held.is === "boolean") return held.value;
  if (held.is === "number") return held.value !== 0;
  if (held.is === "text") return held.value !== "";
  if (held.is !== "list") return true;
  const [first] = held.items;
  return held.items.length === 1 && first ? isTrue(first) : held.items.length > 0;
}

/** `[string]`, `[string[]]`, `[int]`, `[char]`, `[ordered]`, `[pscustomobject]`; other types are not followed. */
export function castTo(name: string, held: Held): Held {
  const type = name.toLowerCase().replace(/^system\.|\s/g, "");
  if (type === "ordered") return held;
  if (type === "pscustomobject" || type === "management.automation.pscustomobject")
    return objectOf(held);
  const why = whyNot(held);
  if (why !== undefined) return unknown(why);
  if (type === "string") return textual(held);
  if (type === "string[]") {
    if (held.is === "null") return nothing;
    const items = (held.is === "list" ? held.items : [held]).map(textual);
    return items.find((each) => each.is === "unknown") ?? list(items);
  }
  if (type === "int" || type === "int32") {
    const value = numberFrom(held);
    return value === undefined
      ? unknown("no number")
      : { is: "number", value: roundedToEven(value) };
  }
  if (type === "char") return character(held);
  return unknown(`the type [${name.slice(0, 40)}]`);
}

function textual(held: Held): Held {
  const found = textOf(held);
  return found === undefined ? unknown("a hashtable made text") : text(found);
}

function character(held: Held): Held {
  if (
    held.is === "number" &&
    Number.isInteger(held.value) &&
    held.value >= 0 &&
    held.value <= 0xffff
  )
    return text(String.fromCharCode(held.value));
  return held.is === "text" && held.value.length === 1 ? held : unknown("no character");
}

function objectOf(held: Held): Held {
  if (held.is !== "table")
    return unknown(whyNot(held) ?? "an object of something else than a hashtable");
  const table = new HeldTable(true);
  for (const [key, entry] of held.table.entries) table.entries.set(key, entry);
  return { is: "table", table };
}

/** As .NET rounds: halves go to the even number. */
export function roundedToEven(value: number): number {
  const floor = Math.floor(value);
  const half = value - floor;
  if (half !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
