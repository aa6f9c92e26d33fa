import type { Piece, ShownObject, ShownProperty } from "./shown";

/** Narrower than any console: lines of this width may be cut, but their breaks may as well be the value's. */
const narrowest = 79;

/** How the lines of an output were cut. */
export interface Width {
  /** Columns of a full line. */
  readonly width: number;
  /** Several lines that go on are full, or the width is that of a console. */
  readonly isSure: boolean;
  /** Blanks that an editor put behind every line. */
  readonly trailing: number;
}

/** The width at which the lines of an output were cut, learned from them all. */
export function widthOf(objects: readonly ShownObject[]): Width {
  const trailing = trailingOf(objects);
  const length = ({ text, indent }: Piece): number => indent + lengthOf(text, trailing);
  let width = 0;
  for (const { properties } of objects)
    for (const { pieces } of properties)
      for (const piece of pieces) width = Math.max(width, length(piece));
  let full = 0;
  for (const { properties } of objects)
    for (const { pieces } of properties)
      for (let at = 0; at < pieces.length - 1; at += 1)
        if (length(pieces[at] as Piece) >= width - 1) full += 1;
  return { width, isSure: full > 1 || width >= narrowest, trailing };
}

/** A blank at the end counts as one: it may stand at the cut, and what is behind it is not the value's. */
const lengthOf = (text: string, trailing: number): number => {
  const kept = trailing > 0 ? text.slice(0, Math.max(0, text.length - trailing)) : text;
  return Math.min(kept.length, kept.trimEnd().length + 1);
};

/** Blanks behind every line that has a value; those at a cut are behind some. */
function trailingOf(objects: readonly ShownObject[]): number {
  let least = Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const { properties } of objects)
    for (const { pieces } of properties)
      for (const { text } of pieces) {
        const kept = text.trimEnd().length;
        if (kept === 0) continue;
        lines += 1;
        least = Math.min(least, text.length - kept);
        if (least === 0) return 0;
      }
  return lines < 3 ? 0 : least;
}

/** What stood where a line ends that is not full: the end of a line of the value, a blank, or nothing. */
export type Joint = "\n" | " " | "";

/**
 * The value of a property, its lines joined (script-shapes O3). A full line goes on in the next with nothing
 * between, or with the blank that stood at the cut. A line that is not full ended in the value itself, which
 * only free text can, or at a blank where an editor broke it; after a comma there was one.
 */
export function valueIn(
  { pieces }: ShownProperty,
  { width, isSure, trailing }: Width,
  joint: Joint,
): string {
  let value = "";
  for (const [index, { text, indent }] of pieces.entries()) {
    const kept = text.trimEnd();
    value += kept;
    if (index === pieces.length - 1) break;
    const missing = width - indent - kept.length;
    const held = text.length - trailing - kept.length;
    if (missing <= 1 && !isSure && joint === "\n") value += "\n";
    else if (missing === 0) continue;
    else if (missing === 1 || kept.endsWith(",")) value += " ";
    else value += held > 1 && held === missing ? " ".repeat(missing) : joint;
  }
  return value.trim();
}
