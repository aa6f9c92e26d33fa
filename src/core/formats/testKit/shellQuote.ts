import { type Parsed, read, refused } from "../../values";
import { visible } from "../powershell/quote";

declare const quoted: unique symbol;

/** Text for a POSIX shell that stands for exactly one word; only this module makes it. */
export type ShellQuoted = string & { readonly [quoted]: true };

/**
 * The text as one word of sh, in single quotes: `'it'\''s'`. What cannot be seen (line ends, controls, marks that turn
 * the reading direction, half of a character) is refused: no host, domain or address has it.
 */
export function shellQuote(text: string): Parsed<ShellQuoted> {
  if (visible(text) === text) return read(`'${text.replaceAll("'", "'\\''")}'` as ShellQuoted);
  return refused({
    code: "not-visible",
    what: "The text holds something that cannot be seen, which no command line should carry.",
    mend: "Type the text again.",
  });
}
