import type { NumberLiteral } from "./ast";
import type { Cursor } from "./cursor";

const literal = /(?:0x([\da-f]+)|(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?)([dl])?(kb|mb|gb|tb|pb)?/iy;

const worth: Readonly<Record<string, number>> = {
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};

/** A number as Windows PowerShell 5.1 writes it; its suffixes are `d`, `l` and the multipliers. Undefined where none stands. */
export function numberLiteral(cursor: Cursor): NumberLiteral | undefined {
  const found = cursor.match(literal);
  // `1..4`: the dots are an operator.
  if (!found) return undefined;
  let text = found[0];
  if (/^\d+\.$/.test(text) && cursor.at(text.length) === ".") text = text.slice(0, -1);
  const value = numberOf(text);
  if (value === undefined) return undefined;
  const start = cursor.pos;
  cursor.pos += text.length;
  return { is: "number", value, text, start, end: cursor.pos };
}

/** The number that a text is in PowerShell; undefined where it is none. */
export function numberOf(text: string): number | undefined {
  literal.lastIndex = 0;
  const sign = /^\s*([+-]?)\s*/.exec(text);
  const rest = text.slice(sign?.[0].length ?? 0).trimEnd();
  literal.lastIndex = 0;
  const found = literal.exec(rest);
  if (found?.[0] !== rest || rest === "") return undefined;
  const [, hex, digits, exponent, , unit] = found;
  const plain = hex === undefined ? Number(`${digits}e${exponent ?? 0}`) : Number.parseInt(hex, 16);
  const value = plain * (worth[unit?.toLowerCase() ?? ""] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  return sign?.[1] === "-" ? -value : value;
}
