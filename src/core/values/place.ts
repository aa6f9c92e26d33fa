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
