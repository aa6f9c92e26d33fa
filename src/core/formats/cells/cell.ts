import type { Kind, Raw } from "../../catalogue";
import type { Subject } from "../adopt";
import { cutReason, isCut, unclosedReason, withoutMark } from "./cut";
import { joinedItems } from "./joined";
import { kindOf } from "./kindOf";
import { isTypeName, typeNameReason } from "./typeName";

/** What a cell holds, or why it does not. */
export interface Cell {
  readonly raw: Raw | undefined;
  readonly lost?: string;
}

/** Words for True and False that a spreadsheet in German or French writes (script-shapes O12). */
const truths: ReadonlyMap<string, string> = new Map([
  ["wahr", "True"],
  ["falsch", "False"],
  ["vrai", "True"],
  ["faux", "False"],
]);

/** The value of a property as text shows it: blank is nothing, braces make a list. */
export function cellOf(subject: Subject | undefined, name: string, text: string): Cell {
  const shown = text.trim();
  if (shown === "") return { raw: null };
  if (subject !== "receive" && subject !== "send") return otherCell(shown);
  const kind = kindOf(subject, name);
  if (!kind || kind.type === "text") return { raw: own(text) };
  if (kind.type === "credential") return { raw: "secret" };
  if (isTypeName(shown)) return { raw: undefined, lost: typeNameReason };
  if (kind.list || kind.type === "flags") return listCell(kind, shown);
  if (shown === "{}") return { raw: null };
  const isTruth = kind.type === "boolean" || kind.type === "switch";
  return { raw: (isTruth && truths.get(shown.toLowerCase())) || own(shown) };
}

/** A text of its own: a piece of a long text would keep the whole text in memory. */
const own = (text: string): string => (text.length > 12 ? ` ${text}`.slice(1) : text);

/** Of other objects a list is known by its braces. */
function otherCell(shown: string): Cell {
  if (shown.startsWith("{")) return listCell(undefined, shown);
  const lower = shown.toLowerCase();
  const word = truths.get(lower)?.toLowerCase() ?? lower;
  return { raw: word === "true" ? true : word === "false" ? false : own(shown) };
}

function listCell(kind: Kind | undefined, shown: string): Cell {
  if (!shown.startsWith("{")) {
    if (isCut(shown)) return { raw: undefined, lost: cutReason() };
    return { raw: (kind?.list ? joinedItems(kind, shown) : flagNames(shown)).map(own) };
  }
  const isClosed = shown.endsWith("}");
  const inner = shown.slice(1, isClosed ? -1 : undefined).trim();
  if (isCut(inner)) {
    const whole = itemsIn(kind, withoutMark(inner)).length;
    return { raw: undefined, lost: isClosed ? cutReason(whole) : cutReason() };
  }
  return isClosed
    ? { raw: itemsIn(kind, inner).map(own) }
    : { raw: undefined, lost: unclosedReason };
}

/** Capabilities of one domain have commas between them; before the next domain stands one too. */
function itemsIn(kind: Kind | undefined, inner: string): readonly string[] {
  if (inner === "") return [];
  const separator = kind?.type === "capabilities" ? /\s*,\s*(?=[^,:\s]+:)/ : /\s*,\s*/;
  return inner.split(separator);
}

/** Names of flags, by whatever they were joined. */
const flagNames = (shown: string): readonly string[] => shown.split(/[\s,;|]+/);
