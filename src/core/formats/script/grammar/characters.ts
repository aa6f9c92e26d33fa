/*
 * What PowerShell's scanner takes for a dash, a quote, white space and a line end. Tried in PowerShell 7.6.9
 * (script-shapes P36, P39, P40); word processors and web pages bring all of them.
 */

/** Hyphen, en dash, em dash and horizontal bar start a parameter; the minus sign U+2212 does not. */
export const isDash = (char: string): boolean =>
  char === "-" || (char >= "\u2013" && char <= "\u2015");

export const isSingleQuote = (char: string): boolean =>
  char === "'" || (char >= "\u2018" && char <= "\u201b");

export const isDoubleQuote = (char: string): boolean =>
  char === '"' || (char >= "\u201c" && char <= "\u201e");

export const isLineEnd = (char: string): boolean => char === "\n" || char === "\r";

/** White space within a line: no-break, ideographic and typographic spaces too, but no zero width. */
export const isBlank = (char: string): boolean =>
  char === " " ||
  char === "\t" ||
  (char > "~" && spaces.test(char)) ||
  char === "\f" ||
  char === "\v";

const spaces = /[\u0085\p{Zs}]/u;

/** What ends a word of a command. */
export const endsWord = (char: string): boolean =>
  char === "" || "{}();,|&".includes(char) || isLineEnd(char) || isBlank(char);

/** What a variable's name holds without braces. */
export const isNameChar = (char: string): boolean =>
  (char >= "a" && char <= "z") ||
  (char >= "A" && char <= "Z") ||
  (char >= "0" && char <= "9") ||
  char === "_" ||
  (char > "~" && /[\p{L}\p{Nd}]/u.test(char));

/** Dashes as a keyboard has them, for comparing names. */
export const plainDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, "-");

/** Characters that cannot be seen and belong to a word all the same. */
export const unseen = /[\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]/;

/** `U+2212 (minus sign)`: how a person is told of a character that looks like another. */
export function namedCharacter(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const name = names.get(char);
  return name ? `U+${code} (${name})` : `U+${code}`;
}

const names: ReadonlyMap<string, string> = new Map([
  ["\u2010", "hyphen"],
  ["\u2011", "no-break hyphen"],
  ["\u2012", "figure dash"],
  ["\u2013", "en dash"],
  ["\u2014", "em dash"],
  ["\u2015", "horizontal bar"],
  ["\u2212", "minus sign"],
  ["\u200b", "zero width space"],
  ["\u200c", "zero width non-joiner"],
  ["\u200d", "zero width joiner"],
  ["\u2060", "word joiner"],
  ["\ufeff", "byte order mark"],
  ["\u00ad", "soft hyphen"],
]);
