import { isDoubleQuote, isLineEnd, isSingleQuote } from "./characters";
import type { Cursor } from "./cursor";
import type { SyntaxFault } from "./syntaxFault";

/**
 * Where to go on behind what does not parse: at the end of the line on which the brackets of the statement are
 * closed again; where they never are, behind the line of the fault, or of the text that ran over lines by mistake.
 */
export function recoverAt(
  cursor: Cursor,
  fault: SyntaxFault,
  start: number,
  inBlock: boolean,
): number {
  if (fault.resume !== undefined) return lineEndAfter(cursor, Math.max(start, fault.resume));
  const reached = Math.max(cursor.pos, fault.at);
  if (!fault.atEnd && cursor.mayReadAgain(0)) {
    const balanced = balancedEnd(cursor, start, fault.at, inBlock);
    if (balanced !== undefined) return balanced;
  }
  const from = fault.atEnd ? (cursor.multiline ?? start) : Math.max(fault.at, start);
  const end = lineEndAfter(cursor, Math.max(from, start));
  return cursor.mayReadAgain(reached - end) ? end : cursor.end;
}

function lineEndAfter(cursor: Cursor, from: number): number {
  let at = from;
  while (at < cursor.end && !isLineEnd(cursor.text[at] ?? "")) at += 1;
  return at;
}

/** The first line end at or behind `least` at which all brackets since `start` are closed. */
function balancedEnd(
  cursor: Cursor,
  start: number,
  least: number,
  inBlock: boolean,
): number | undefined {
  const { text, end } = cursor;
  let open = 0;
  let at = start;
  // What is looked through in vain counts as read.
  const giveUp = (): undefined => void cursor.mayReadAgain(at - start);
  for (; at < end; at += 1) {
    const char = text[at] ?? "";
    if (char === "`") at += text[at + 1] === "\r" && text[at + 2] === "\n" ? 2 : 1;
    else if (char === "(" || char === "{") open += 1;
    else if (char === ")" || char === "}") {
      if (open === 0 && inBlock && char === "}" && at >= least) return at;
      open = Math.max(0, open - 1);
    } else if (isSingleQuote(char) || isDoubleQuote(char)) {
      const close = closing(text, at, end);
      // A quote that is closed on another line is more likely one that should not be there.
      if (close === undefined) return giveUp();
      at = close;
    } else if (char === "#" && /\s/.test(text[at - 1] ?? "\n")) at = lineEndAfter(cursor, at) - 1;
    else if (isLineEnd(char) && open === 0 && at >= least) return at;
  }
  return open === 0 ? end : giveUp();
}

function closing(text: string, start: number, end: number): number | undefined {
  const isQuote = isSingleQuote(text[start] ?? "") ? isSingleQuote : isDoubleQuote;
  for (let at = start + 1; at < end; at += 1) {
    const char = text[at] ?? "";
    if (isLineEnd(char)) return undefined;
    if (char === "`" && isQuote === isDoubleQuote) at += 1;
    else if (isQuote(char)) return at;
  }
  return undefined;
}
