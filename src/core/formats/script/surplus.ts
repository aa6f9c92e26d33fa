import { clip } from "../../values";
import { namedCharacter } from "./grammar/characters";
import type { Held } from "./held";

/** Whether an argument behind a switch was meant as its value. */
export const switchGiven = (held: Held, written: string): boolean =>
  held.is === "boolean" || /^(?:true|false)$/i.test(written);

/** Why an argument has no place, with what was likely meant. */
export function surplus(written: string, held: Held): string {
  const first = written[0] ?? "";
  if (/[\u2010-\u2012\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/.test(first))
    return `${namedCharacter(first)} before ${clip(written.slice(1))} does not start a parameter. Type a hyphen.`;
  if (/^[kmgtp]?b$/i.test(written))
    return `The unit ${written} stands apart from its number, and so is an argument of its own. Write them together, or in quotes.`;
  if (/^[-\u2013\u2014]$/.test(written))
    return "A dash with spaces round it makes three arguments. Write the range without spaces.";
  if (written.startsWith("("))
    return `${clip(written)} is an argument of its own. Put the whole value in quotes.`;
  const shown = held.is === "text" ? held.value : written;
  return `${clip(shown)} has no parameter to go to: a name before it is missing, or quotes round a value with spaces.`;
}
