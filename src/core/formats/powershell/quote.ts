import { type Parsed, read, refused } from "../../values";

declare const quoted: unique symbol;

/** Script text that stands for exactly one value; only this module makes it. */
export type Quoted = string & { readonly [quoted]: true };

/**
 * Never written raw, because it ends a line, shows nothing, or turns the reading direction, so that a
 * pasted script would show something else than it runs: controls, separators, format characters,
 * bidirectional marks, variation selectors and fillers, spaces that only look like U+0020.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]|(?! )\p{Zs}/u;

const unseenOrPlain = new RegExp(`(${unseen.source})`, "u");
const half = /\p{Cs}/u;
const singleQuotes = /['\u2018\u2019\u201A\u201B]/g;
/** A combining mark at the start of a literal would be drawn over its opening quote. */
const leadingMark = /^\p{M}/u;

const asQuoted = (text: string): Quoted => text as Quoted;
const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, "0");

/**
 * The text as a PowerShell literal, for Windows PowerShell 5.1 and 7: `'it''s'`; with characters that
 * cannot be seen a bracketed sum, `('a' + [char]0x000A + 'b')`, so that a script stays one visible
 * line. Half of a surrogate pair is refused: no encoding of a script can carry it.
 */
export function quote(text: string): Parsed<Quoted> {
  if (half.test(text)) return refused(halfPair(text));
  const seen = !unseen.test(text) && !leadingMark.test(text);
  return read(asQuoted(seen ? literal(text) : sum(text)));
}

/** Several texts as a PowerShell list: `'a', 'b'`; none is `$null`. */
export function quoteList(texts: readonly string[]): Parsed<Quoted> {
  const parts: string[] = [];
  for (const text of texts) {
    const part = quote(text);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return read(parts.length === 0 ? nothing : asQuoted(parts.join(", ")));
}

/** A whole number; PowerShell reads its digits as this number whatever the culture. */
export function quoteNumber(value: number): Parsed<Quoted> {
  if (Number.isSafeInteger(value)) return read(asQuoted(String(value + 0)));
  return refused({
    code: "no-whole-number",
    what: `${value} is not a whole number that PowerShell reads exactly.`,
    mend: "Give a whole number.",
  });
}

export const quoteBoolean = (value: boolean): Quoted => asQuoted(value ? "$true" : "$false");

export const nothing: Quoted = asQuoted("$null");

/** The variable that holds a credential; whatever `suffix` holds, only its digits count. */
export const credentialVariable = (suffix: string): Quoted =>
  asQuoted(`$credential${suffix.replace(/\D/g, "")}`);

/**
 * One comment line. What cannot be seen is spelled `<U+000A>`, so that no part of the text can leave
 * the comment; the mark of a signature block, behind which PowerShell reads no code, is broken up.
 */
export function comment(text: string): string {
  const shown = visible(text);
  const signs = /^\s*sig\s*#/i.test(shown) ? shown.replace("#", spelled("#")) : shown;
  return `# ${signs}`.trimEnd();
}

/** One visible line of text for any notation: what cannot be seen, and half of a surrogate pair, is spelled `<U+000A>`. */
export const visible = (text: string): string =>
  unseen.test(text) || half.test(text) ? spelledOut(text) : text;

const spelledOut = (text: string): string =>
  text
    .split(unseenOrPlain)
    .map((part, index) => (index % 2 === 1 ? spelled(part) : part))
    .join("")
    .replace(/\p{Cs}/gu, spelled);

const spelled = (character: string): string => `<U+${hex(character.codePointAt(0) ?? 0)}>`;

const literal = (text: string): string => `'${text.replace(singleQuotes, "$&$&")}'`;

function sum(text: string): string {
  const parts: string[] = [];
  text.split(unseenOrPlain).forEach((part, index) => {
    if (index % 2 === 1) parts.push(...units(part));
    else if (part) parts.push(...markFirst(part));
  });
  // A sum that starts with a [char] would add numbers; text in front keeps it text.
  if (parts[0]?.startsWith("[char]")) parts.unshift("''");
  return `(${parts.join(" + ")})`;
}

function markFirst(part: string): string[] {
  const mark = leadingMark.exec(part)?.[0];
  if (!mark) return [literal(part)];
  const rest = part.slice(mark.length);
  return [...units(mark), ...(rest ? markFirst(rest) : [])];
}

/** UTF-16 code units, because a .NET [char] is one. */
function units(character: string): string[] {
  return Array.from(
    { length: character.length },
    (_, index) => `[char]0x${hex(character.charCodeAt(index))}`,
  );
}

function halfPair(text: string) {
  const start = text.search(half);
  return {
    code: "half-surrogate-pair",
    what: "The text holds half of a character (a lone surrogate), which no script file can carry.",
    mend: "Type the text again.",
    at: { start, length: 1 },
  };
}
