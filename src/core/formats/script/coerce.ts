import type { Kind, Parameter, Raw } from "../../catalogue";
import { clip, type Value } from "../../values";
import { lineFeeds } from "../lineFeeds";
import { numberOf } from "./grammar/numbers";
import { type Held, whyNot } from "./held";
import { oneTextFault } from "./oneText";
import { roundedToEven } from "./operators";

/** What a given value is for its parameter. */
export type Coerced =
  | { readonly is: "value"; readonly value: Value }
  /** `@{Add=…;Remove=…}`: members put into a list, and taken out. */
  | {
      readonly is: "members";
      readonly add?: readonly string[];
      readonly remove?: readonly string[];
    }
  | { readonly is: "computed"; readonly why: string }
  | { readonly is: "refused"; readonly why: string };

/**
 * Binds a value to the type of its parameter as PowerShell does, and lets the catalogue's kind read what is left. The
 * kinds read what exports and people write too: text for a Boolean, several addresses in one text. Commands do not.
 */
export function coerce(parameter: Parameter, held: Held): Coerced {
  const { kind, name } = parameter;
  // What produces a credential does not matter, and it is never kept.
  if (kind.type === "credential")
    return { is: "value", value: held.is === "null" ? null : "credential" };
  if (held.is === "block")
    return refused(name, "A script block is no value. Put the value in quotes.");
  const why = whyNot(held);
  if (why !== undefined) return { is: "computed", why };
  if (held.is === "table") return members(parameter, held);
  const raw = rawOf(held, kind);
  if (typeof raw === "object" && raw !== null && "why" in raw) return refused(name, raw.why);
  const read = kind.coerce(raw as Raw);
  const strict = kind.type === "ranges" ? rangeFault(raw as Raw) : undefined;
  if (read.ok && strict === undefined) return { is: "value", value: read.value };
  const joined = oneTextFault(raw as Raw, kind) ?? strict;
  if (joined !== undefined) return refused(name, joined);
  if (read.ok) return { is: "value", value: read.value };
  const { what, mend, instead } = read.complaint;
  return refused(
    name,
    `${what} ${mend}${instead === undefined ? "" : ` Perhaps ${clip(instead)}.`}`,
  );
}

/** People's ranges are read with blanks and long dashes too; the cmdlet takes neither. */
function rangeFault(raw: Raw): string | undefined {
  const items = Array.isArray(raw) ? raw : [raw];
  for (const item of items) {
    if (typeof item !== "string" || !/\S\s+\S|[\u2010-\u2015\u2212]/.test(item)) continue;
    const meant = item.trim().replace(/\s*[-\u2010-\u2015\u2212]\s*/, "-");
    return `${clip(item)} is no range: it takes a hyphen without blanks. Perhaps ${clip(meant)}.`;
  }
  return undefined;
}

const refused = (name: string, why: string): Coerced => ({
  is: "refused",
  why: `-${name}: ${why}`,
});

type Bound = Raw | { readonly why: string };

/** The value as a kind takes it, or why PowerShell does not bind it. */
function rawOf(held: Held, kind: Kind): Bound {
  if (held.is === "null") return kind.type === "text" ? "" : null;
  if (kind.type === "boolean" || kind.type === "switch") return booleanOf(held);
  if (held.is === "list") return listOf(held.items, kind);
  if (kind.type === "integer" || kind.type === "size") return numeric(held, kind);
  const one = scalarOf(held, kind);
  return kind.list && typeof one === "string" ? [one] : one;
}

function booleanOf(held: Held): Bound {
  if (held.is === "boolean") return held.value;
  if (held.is === "number") return held.value !== 0;
  const shown = held.is === "text" ? clip(held.value) : "A list";
  return {
    why: `${shown} is text: a Boolean takes $true, $false or a number. Write $true or $false.`,
  };
}

function listOf(items: readonly Held[], kind: Kind): Bound {
  if (items.length === 0)
    return kind.list || kind.type === "flags" ? null : { why: "An empty list is no value." };
  const takesSeveral =
    kind.list || kind.type === "flags" || (kind.type === "choice" && items.length === 1);
  if (!takesSeveral) return { why: "A list is given where one value is due." };
  const found: Raw[] = [];
  for (const item of items) {
    if (item.is === "list") return { why: "A list stands within a list. Join lists with +." };
    const one = item.is === "null" ? null : scalarOf(item, kind);
    if (typeof one === "object" && one !== null) return one as Bound;
    found.push(one);
  }
  return found.every((each) => each === null || each === "") ? null : found;
}

function scalarOf(held: Held, kind: Kind): string | number | { readonly why: string } {
  if (held.is === "text") return lineFeeds(held.value);
  if (held.is === "number") {
    if (kind.type === "choice" || kind.type === "flags") return held.value;
    return held.text ?? String(held.value);
  }
  if (held.is === "boolean")
    return kind.type === "text" || kind.type === "reference"
      ? held.value
        ? "True"
        : "False"
      : { why: "$true and $false are no value of this." };
  return {
    why: "A hashtable is given where a value is due. With @ before its name instead of $ it gives parameters.",
  };
}

/** A whole number, or bytes: PowerShell's multipliers are numbers, Exchange's units are text. */
function numeric(held: Held, kind: Kind): Bound {
  if (held.is === "number")
    return Number.isSafeInteger(held.value) ? held.value : roundedToEven(held.value);
  if (held.is !== "text") return { why: "$true and $false are no number." };
  if (kind.type === "size" || kind.powerShellType === "Unlimited") return held.value;
  return numberOf(held.value) === undefined ? held.value : roundedToEven(numberOf(held.value) ?? 0);
}

function members({ kind, name }: Parameter, { table }: Extract<Held, { is: "table" }>): Coerced {
  if (!kind.list)
    return refused(
      name,
      "A hashtable is given where a value is due. With @ before its name instead of $ it gives parameters.",
    );
  const found: { add?: readonly string[]; remove?: readonly string[] } = {};
  for (const [key, entry] of table.entries) {
    if (key !== "add" && key !== "remove")
      return refused(name, `A list knows the keys Add and Remove, not ${clip(entry.key)}.`);
    const raw = rawOf(entry.value, kind);
    if (typeof raw === "object" && raw !== null && "why" in raw) return refused(name, raw.why);
    const read = kind.coerce(raw as Raw);
    const strict = kind.type === "ranges" ? rangeFault(raw as Raw) : undefined;
    if (strict !== undefined) return refused(name, strict);
    if (!read.ok) return refused(name, `${read.complaint.what} ${read.complaint.mend}`);
    found[key] = Array.isArray(read.value) ? read.value.map(String) : [];
  }
  if (table.entries.size === 0)
    return refused(name, "The hashtable is empty: a list knows the keys Add and Remove.");
  return { is: "members", ...found };
}
