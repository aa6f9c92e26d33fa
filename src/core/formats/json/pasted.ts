import type { Adopter } from "../adopt";
import { Refusal } from "../fault";
import { isOfUse, readExported } from "./exported";
import { type Json, parseJsonAt } from "./parse";

/** A line that may begin JSON; a prompt, `[PS] C:\\>`, does not. */
const opening = /^[ \t]*[{[][ \t]*(?=["{[\]}\r\n]|$)/gm;
/** Beginnings that turn out to be none; more of them, and the text is something else. */
const mostFalse = 100;

interface Found {
  readonly value: Json;
  readonly from: number;
  readonly end: number;
}

/**
 * Reads JSON of Get- objects that stands in other text: below a prompt, a warning, another output, several one
 * after the other. `around` takes the text before and behind each, with blank lines above it so that its lines
 * keep their numbers. false where there is no JSON of use.
 */
export function readPasted(
  text: string,
  adopter: Adopter,
  around: (text: string) => void,
): boolean {
  const found = documentsIn(text).filter(({ value }) => isOfUse(value));
  if (found.length === 0) return false;
  let from = 0;
  for (const each of [...found, undefined]) {
    const between = text.slice(from, each?.from);
    if (between.trim() !== "") around("\n".repeat(breaksIn(text.slice(0, from))) + between);
    if (!each) break;
    readExported(each.value, adopter);
    from = each.end;
  }
  return true;
}

/** The JSON that stands in a text, one after the other. */
export function documentsIn(text: string): readonly Found[] {
  const found: Found[] = [];
  let fruitless = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match && fruitless < mostFalse; match = opening.exec(text)) {
    try {
      const { value, end } = parseJsonAt(text, match.index);
      found.push({ value, from: match.index, end });
      opening.lastIndex = end;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      fruitless += 1;
    }
  }
  return found;
}

const breaksIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;
