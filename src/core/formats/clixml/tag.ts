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
const closing = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const opening =
  /<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the tag that begins at an offset, which `place` names; `cut` where its end has not come yet. */
export function readTag(text: string, from: number, place: () => Place): Tag | "cut" | "malformed" {
  closing.lastIndex = from;
  const close = closing.exec(text);
  if (close)
    return { kind: "close", name: close[1] ?? "", attributes: none, end: closing.lastIndex };
  opening.lastIndex = from;
  const open = opening.exec(text);
  if (!open) return /[<>]/.test(text.slice(from + 1, from + 4096)) ? unclosed(text, from) : "cut";
  return {
    kind: open[3] ? "empty" : "open",
    name: open[1] ?? "",
    attributes: open[2] ? attributesOf(open[2], place) : none,
    end: opening.lastIndex,
  };
}

/** A `>` inside quotes does not end a tag, a `<` may not stand in one. */
function unclosed(text: string, from: number): "cut" | "malformed" {
  const quoted = /[^"'<>]*(?:(?:"[^"<]*"|'[^'<]*')[^"'<>]*)*(?:"[^"<]*|'[^'<]*)?/y;
  quoted.lastIndex = from + 1;
  quoted.exec(text);
  return quoted.lastIndex >= text.length ? "cut" : "malformed";
}

function attributesOf(text: string, place: () => Place): Attributes {
  const found = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(attribute))
    found.set(name, unescapeXml(double ?? single ?? "", place));
  return found;
}
