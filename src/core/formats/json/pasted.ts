import type { Adopter } from "../adopt";
import { Refusal } from "../fault";
import { readExported } from "./exported";
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
 * Reads JSON of Get- objects that stands in other text: below a prompt, a warning, a greeting, several one after
 * the other. What is around it is set aside by its line. false where there is none of use.
 */
export function readPasted(text: string, adopter: Adopter): boolean {
  const found = documentsIn(text).filter(({ value }) => readExported(value, adopter));
  if (found.length === 0) return false;
  let from = 0;
  for (const each of [...found, { from: text.length, end: text.length }]) {
    const around = /\S[^\r\n]*/.exec(text.slice(from, each.from));
    if (around) adopter.account.setAsideAt(lineAt(text, from + around.index), around[0].trim());
    from = each.end;
  }
  return true;
}

function documentsIn(text: string): readonly Found[] {
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

const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split(/\r\n|\r|\n/).length;
