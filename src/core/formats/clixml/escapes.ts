import { Refusal } from "../fault";

/** 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Longest reference that is understood: `&#1114111;`. */
export const longestReference = 10;

/**
 * Resolves the five entities and numeric references of XML. Throws a Refusal for any other; `place`
 * answers where an offset of the text stands.
 */
export function unescapeXml(text: string, place: (offset: number) => Place): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&<]{0,9};)?/g, (whole, body: string | undefined, offset: number) => {
    const found = resolve(body?.slice(0, -1) ?? "");
    if (found !== undefined) return found;
    throw new Refusal({
      code: "clixml-entity",
      ...place(offset),
      what: `${JSON.stringify(whole)} is no character reference that XML without a DTD knows.`,
      mend: "Export again; PowerShell writes no other entities than &amp; &lt; &gt; &quot; and &apos;.",
    });
  });
}

function resolve(body: string): string | undefined {
  const hexadecimal = /^#x([0-9a-fA-F]{1,6})$/.exec(body)?.[1];
  const decimal = /^#([0-9]{1,7})$/.exec(body)?.[1];
  if (hexadecimal === undefined && decimal === undefined) return named.get(body);
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Undoes PowerShell's `_x000D_` escapes of UTF-16 units that XML cannot hold. */
export const unescapeUnits = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
