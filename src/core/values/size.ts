import { clip } from "./clip";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece, trimmed } from "./place";

export type Unlimited = "Unlimited";

const units: readonly (readonly [string, number])[] = [
  ["TB", 1024 ** 4],
  ["GB", 1024 ** 3],
  ["MB", 1024 ** 2],
  ["KB", 1024],
  ["B", 1],
];

/** Commas part thousands; `1,5 MB` is refused, for its writer means 1.5 and .NET reads 15. */
const form = /^((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?) ?(B|KB|MB|GB|TB)?$/i;
/** Exports add the exact number, with the thousands sign of their culture. */
const bracket = /^[^()]*\((\d[\d.,'\s\u2019]*)bytes\)$/i;

/**
 * Reads a size in bytes as Exchange does: `35MB`, `36 MB (37,748,736 bytes)` where the bracket wins, a
 * bare number of bytes, `Unlimited`. At most one space before the unit. Part of a byte is cut off.
 */
export function parseSize(text: string): Parsed<number | Unlimited> {
  const piece = trimmed(text);
  if (/^unlimited$/i.test(piece.text)) return read("Unlimited");
  const exact = bracket.exec(piece.text)?.[1];
  if (exact !== undefined) return bytes(piece, Number(exact.replace(/\D/g, "")));
  const [, number, unit = "B"] = form.exec(piece.text) ?? [];
  if (number === undefined) return noSize(piece);
  const worth = units.find(([name]) => name === unit.toUpperCase())?.[1] ?? 1;
  return bytes(piece, Math.floor(Number(number.replaceAll(",", "")) * worth));
}

function bytes(piece: Piece, size: number): Parsed<number> {
  if (Number.isSafeInteger(size)) return read(size);
  return refused({
    code: "size-too-large",
    what: `${clip(piece.text)} is more than any size here.`,
    mend: "Write a smaller size, or Unlimited where that is allowed.",
    at: at(piece),
  });
}

function noSize(piece: Piece): Parsed<never> {
  const [, number = "", unit = ""] =
    /^(\d{1,15}(?:[.,]\d{1,9})?)\s*([kmgt]?)i?(?:b|bytes?)?$/i.exec(piece.text) ?? [];
  return refused({
    code: "size-none",
    what: piece.text === "" ? "A size is missing." : `${clip(piece.text)} is no size.`,
    mend: "Write a number and a unit: 36 MB. The units are B, KB, MB, GB and TB.",
    at: at(piece),
    ...(number && (unit || !number.includes(","))
      ? { instead: `${number.replace(",", ".")} ${unit.toUpperCase()}B` }
      : {}),
  });
}

/** For people: `36 MB` where a unit is whole, else bytes, `1,000 B`. */
export function showSize(size: number | Unlimited): string {
  if (size === "Unlimited") return size;
  const [number, unit] = inUnit(size);
  return `${number.toLocaleString("en-US")} ${unit}`;
}

/** As Exchange reads it: `36MB`, `1000B`, `Unlimited`. */
export function printSize(size: number | Unlimited): string {
  return size === "Unlimited" ? size : inUnit(size).join("");
}

function inUnit(size: number): [number, string] {
  const whole = size === 0 ? undefined : units.find(([, worth]) => size % worth === 0);
  return whole ? [size / whole[1], whole[0]] : [size, "B"];
}
