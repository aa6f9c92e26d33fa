import { type IpRange, printRange } from "../values";

const most = 64;

/** A range of another connector; where it is bound otherwise, an equal one may stand beside it (R26). */
export interface Beside {
  readonly range: IpRange;
  readonly mayEqual: boolean;
}

/**
 * A range in pieces that can stand beside others (O14): cut at the edges of ranges that it crosses, and a piece that
 * equals one of them cut in two. Each piece then lies inside a range of another, where it wins, or beside it.
 * undefined: a single address equals another one, or there are too many pieces. One piece: nothing is in the way.
 */
export function piecesOf(
  range: IpRange,
  others: readonly Beside[],
): readonly IpRange[] | undefined {
  const near = others.filter(
    ({ range: each }) =>
      each.family === range.family && each.first <= range.last && each.last >= range.first,
  );
  const pieces: IpRange[] = [];
  const open = [range];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const at = cutOf(piece, near);
    if (at === undefined) pieces.push(piece);
    else if (at === null || pieces.length + open.length > most) return undefined;
    else open.push({ ...piece, first: at }, { ...piece, last: at - 1n });
  }
  return pieces;
}

/** Where a piece has to be cut: before this address. undefined: nowhere, null: it cannot be. */
function cutOf({ first, last }: IpRange, near: readonly Beside[]): bigint | null | undefined {
  let equal = false;
  for (const { range: other, mayEqual } of near) {
    if (other.last < first || other.first > last) continue;
    if (other.first === first && other.last === last) equal ||= !mayEqual;
    else if (other.first > first && other.last > last) return other.first;
    else if (other.first < first && other.last < last) return other.last + 1n;
  }
  if (!equal) return undefined;
  return first === last ? null : first + (last - first + 1n) / 2n;
}

/** The rows with each range in pieces; undefined where one cannot be cut. */
export function rowsInPieces(
  ranges: readonly IpRange[],
  others: readonly Beside[],
): readonly string[] | undefined {
  const found: string[] = [];
  for (const range of ranges) {
    const pieces = piecesOf(range, others);
    if (!pieces) return undefined;
    found.push(...pieces.map(printRange));
  }
  return [...new Set(found)];
}
