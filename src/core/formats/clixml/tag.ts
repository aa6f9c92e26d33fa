import { type Place, unescapeXml } from "./escapes";

export type Attributes = ReadonlyMap<string, string>;

export interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  readonly attributes: Attributes;
  /** Offset behind the `>`. */
  readonly end: number;
}

const none: Attributes = new Map();
const name = /^[A-Za-z_][\w.:-]*$/;
const attribute = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|(\s*$)/y;

/** Reads the tag that begins at an offset, which `place` names; `cut` where its end has not come yet. */
export function readTag(text: string, from: number, place: () => Place): Tag | "cut" | "malformed" {
  const closes = text.charCodeAt(from + 1) === slash;
  const end = endOfTag(text, from + 1);
  if (typeof end === "string") return end;
  if (closes) {
    const closed = text.slice(from + 2, end).trimEnd();
    if (!isName(closed)) return "malformed";
    return { kind: "close", name: closed, attributes: none, end: end + 1 };
  }
  const isEmpty = text.charCodeAt(end - 1) === slash;
  const inner = text.slice(from + 1, isEmpty ? end - 1 : end);
  const nameEnd = inner.search(/\s/);
  const named = nameEnd < 0 ? inner : inner.slice(0, nameEnd);
  const attributes = nameEnd < 0 ? none : attributesOf(inner, nameEnd, place);
  if (!isName(named) || !attributes) return "malformed";
  return { kind: isEmpty ? "empty" : "open", name: named, attributes, end: end + 1 };
}

const slash = "/".charCodeAt(0);

/** A file has a dozen names, over and over. */
const names = new Set<string>();

function isName(text: string): boolean {
  if (names.has(text)) return true;
  if (!name.test(text)) return false;
  if (names.size < 1000 && text.length < 64) names.add(` ${text}`.slice(1));
  return true;
}

/** The offset of the `>`. One inside quotes does not end a tag, and a `<` may not stand in it. */
function endOfTag(text: string, from: number): number | "cut" | "malformed" {
  let end = text.indexOf(">", from);
  let checked = from;
  let quote = "";
  while (end >= 0) {
    quote = openQuote(text, checked, end, quote);
    if (quote === "<") return "malformed";
    if (quote === "") return end;
    checked = end;
    end = text.indexOf(">", end + 1);
  }
  return openQuote(text, checked, text.length, quote) === "<" ? "malformed" : "cut";
}

/** The quotation mark that is open at the end of a stretch, given that at its beginning; `<` where one stands there. */
function openQuote(text: string, from: number, to: number, before: string): string {
  let quote = before;
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 60) return "<";
    if (sign !== 34 && sign !== 39) continue;
    const mark = sign === 34 ? '"' : "'";
    if (quote === "") quote = mark;
    else if (quote === mark) quote = "";
  }
  return quote;
}

function attributesOf(text: string, from: number, place: () => Place): Attributes | null {
  const found = new Map<string, string>();
  for (let at = from; at < text.length; at = attribute.lastIndex) {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) return null;
    const key = match[1];
    if (key !== undefined) found.set(key, unescapeXml(match[2] ?? match[3] ?? "", place));
  }
  return found;
}
