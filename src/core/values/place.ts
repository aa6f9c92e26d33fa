import type { Complaint } from "./complaint";

/** A piece of a typed text, and where it stands in the whole; complaints point with it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The text without white space around it. */
export function trimmed(text: string): Piece {
  return { text: text.trim(), start: text.length - text.trimStart().length };
}

/** A part of a piece, without white space around it. */
export function part(whole: Piece, from: number, to = whole.text.length): Piece {
  const inner = trimmed(whole.text.slice(from, to));
  return { text: inner.text, start: whole.start + from + inner.start };
}

/** Where the piece stands, for `Complaint.at`. */
export function at(piece: Piece): { start: number; length: number } {
  return { start: piece.start, length: piece.text.length };
}

/**
 * What a reader of a part says, said of the whole text: a mend for the part becomes one for the whole,
 * if `reader` then reads that; else there is none.
 */
export function ofWhole(
  whole: Piece,
  piece: Piece,
  { complaint }: { readonly complaint: Complaint },
  reader: (text: string) => { readonly ok: boolean },
): { readonly ok: false; readonly complaint: Complaint } {
  const { instead, ...told } = complaint;
  if (instead === undefined) return { ok: false, complaint };
  const from = piece.start - whole.start;
  const text = whole.text.slice(0, from) + instead + whole.text.slice(from + piece.text.length);
  return { ok: false, complaint: reader(text).ok ? { ...told, instead: text } : told };
}
