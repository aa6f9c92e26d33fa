import type { BlockExpression, Extent } from "./grammar/ast";

/** A connector that a variable or a pipeline holds. */
export interface HeldConnector {
  /** As written for one that Get- shows, `server\name` for one that New- made. */
  readonly identity: string;
  readonly isMade: boolean;
  /** How many changes the script had made when it got the object: what comes later is not in it. */
  readonly seen: number;
  /** What the script set on the object in memory, by lower-case property. */
  readonly touched: Map<string, Held>;
}

/** One entry of a hashtable, with the text that its value was written as. */
export interface HeldEntry {
  readonly key: string;
  readonly value: Held;
  readonly written: Extent;
}

/** A hashtable or a custom object: shared by all that hold it, as in PowerShell. */
export class HeldTable {
  /** By lower-case key. */
  readonly entries = new Map<string, HeldEntry>();

  constructor(readonly isObject = false) {}

  set(key: string, value: Held, written: Extent): void {
    const before = this.entries.get(key.toLowerCase());
    this.entries.set(key.toLowerCase(), { key: before?.key ?? key, value, written });
  }
}

/** What an expression is while the script is read: a constant, or what is known of it otherwise. */
export type Held =
  | { readonly is: "null" }
  | { readonly is: "boolean"; readonly value: boolean }
  /** `text` as it was written as an argument: a text parameter gets that. */
  | { readonly is: "number"; readonly value: number; readonly text?: string }
  | { readonly is: "text"; readonly value: string }
  | { readonly is: "list"; readonly items: readonly Held[] }
  | { readonly is: "table"; readonly table: HeldTable }
  | { readonly is: "block"; readonly block: BlockExpression }
  | { readonly is: "connector"; readonly connector: HeldConnector }
  /** A list of a connector as deployed, and constants behind it. */
  | {
      readonly is: "deployed";
      readonly connector: HeldConnector;
      readonly property: string;
      readonly added: readonly Held[];
    }
  | { readonly is: "unknown"; readonly why: string };

export const nothing: Held = { is: "null" };
export const text = (value: string): Held => ({ is: "text", value });
export const unknown = (why: string): Held => ({ is: "unknown", why });
export const list = (items: readonly Held[]): Held => ({ is: "list", items });

/** Texts and lists longer than this are of no connector: a loop that doubles them has no end. */
const longest = 1_000_000;

export const isTooLong = (length: number): boolean => length > longest;

/** Whether all of it is constant, to the last entry. */
export function isConstant(held: Held): boolean {
  return whyNot(held) === undefined;
}

/** Why it is not constant; undefined where it is. What is held twice is looked at once. */
export function whyNot(held: Held, seen: Set<unknown> = new Set()): string | undefined {
  if (held.is === "unknown") return held.why;
  if (held.is === "connector" || held.is === "deployed")
    return held.connector.isMade ? "as New- made it" : `as deployed on ${held.connector.identity}`;
  if (held.is === "block") return "a script block";
  const inner = held.is === "list" ? held.items : held.is === "table" ? held.table : undefined;
  if (inner === undefined || seen.has(inner)) return undefined;
  seen.add(inner);
  const items =
    inner instanceof HeldTable ? [...inner.entries.values()].map(({ value }) => value) : inner;
  for (const item of items) {
    const why = whyNot(item, seen);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** The text that PowerShell makes of a constant in a text; undefined where there is none to rely on. */
export function textOf(held: Held): string | undefined {
  if (held.is === "null") return "";
  if (held.is === "text") return held.value;
  if (held.is === "boolean") return held.value ? "True" : "False";
  if (held.is === "number") return numberText(held.value);
  if (held.is !== "list") return undefined;
  const texts = held.items.map((item) => (item.is === "list" ? undefined : textOf(item)));
  return texts.every((each) => each !== undefined) ? texts.join(" ") : undefined;
}

/** As .NET writes a number in the invariant culture, for those that scripts hold. */
const numberText = (value: number): string => String(value);
