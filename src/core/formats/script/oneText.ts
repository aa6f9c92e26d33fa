import type { Kind, Raw } from "../../catalogue";
import { clip } from "../../values";
import { quoteList } from "../powershell/quote";

/** A space is cut at commas alone: `;` stands before its cost, and another type may hold blanks. */
const separators: Partial<Record<Kind["type"], RegExp>> = {
  bindings: /[\s,;]+/,
  hosts: /[\s,;]+/,
  ranges: /[\s,;]+/,
  servers: /[\s,;]+/,
  spaces: /\s*,\s*/,
};

/** An address and a mask, `10.0.0.0 255.255.255.0`, as the range that they mean; undefined for all else. */
function maskedRange(text: string, kind: Kind): string | undefined {
  const [, address, mask] = /^\s*([\d.]+)\s+(255\.[\d.]+)\s*$/.exec(text) ?? [];
  if (!kind.list || kind.type !== "ranges" || mask === undefined) return undefined;
  const range = kind.parseItem(`${address}(${mask})`);
  return range.ok ? range.value : undefined;
}

/** A list in one text is one element for the cmdlet, and no value (P16): why, with the list that it was to be. */
export function oneTextFault(raw: Raw, kind: Kind): string | undefined {
  const between = separators[kind.type];
  if (!kind.list || between === undefined) return undefined;
  for (const item of [raw].flat()) {
    if (typeof item !== "string") continue;
    const parts = item.split(between).filter((each) => each !== "");
    const masked = maskedRange(item, kind);
    if (masked !== undefined)
      return `${clip(item)} is no range: a mask stands in brackets. Write ${masked}.`;
    if (parts.length < 2 || !parts.every((each) => kind.parseItem(each).ok)) continue;
    const list = quoteList(parts);
    if (list.ok)
      return `${clip(item)} is one text, and so one value of the list. Write ${clip(list.value)}.`;
  }
  return undefined;
}
