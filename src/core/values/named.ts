import { clip } from "./clip";
import { type Parsed, read, refused } from "./parsed";
import { at, type Piece } from "./place";

/**
 * One name of a closed list, in any case; an unambiguous beginning is completed, as PowerShell does.
 * `term` is what the names are: "permission group".
 */
export function parseNamed(piece: Piece, names: readonly string[], term: string): Parsed<string> {
  const typed = piece.text.toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === typed);
  if (exact !== undefined) return read(exact);
  const begun = typed === "" ? [] : names.filter((name) => name.toLowerCase().startsWith(typed));
  if (begun.length === 1 && begun[0] !== undefined) return read(begun[0]);
  if (begun.length > 1)
    return refused({
      code: "name-ambiguous",
      what: `${clip(piece.text)} may be ${begun.join(" or ")}.`,
      mend: "Write the name in full.",
      at: at(piece),
    });
  const close = nearest(typed, names);
  return refused({
    code: "name-unknown",
    what: piece.text === "" ? `A ${term} is missing.` : `${clip(piece.text)} is no ${term}.`,
    mend: close ? `Did you mean ${close}?` : `Choose one of ${names.join(", ")}.`,
    at: at(piece),
    ...(close ? { instead: close } : {}),
  });
}

/** The name that a mistyped one was meant to be, case and spaces aside; undefined where none is close. */
export function nearest(text: string, names: readonly string[]): string | undefined {
  if (text.length > 64) return undefined;
  const typed = text.toLowerCase().replace(/\s+/g, "");
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(typed.length / 3) + 1);
  for (const name of names) {
    const steps = distance(typed, name.toLowerCase());
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** Letters to add, drop or change to make one text the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
