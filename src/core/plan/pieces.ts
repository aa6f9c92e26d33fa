import { ascending, type IpRange, printRange } from "../values";

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
function piecesOf(range: IpRange, near: readonly Beside[]): readonly IpRange[] | undefined {
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
  const near = nearOf(ranges, others);
  const found: string[] = [];
  for (const range of ranges) {
    const pieces = piecesOf(range, near(range));
    if (!pieces) return undefined;
    for (const piece of pieces) found.push(printRange(piece));
  }
  return [...new Set(found)];
}

/** Finds the others that share addresses with a range; those around all of the ranges are in nobody's way. */
function nearOf(ranges: readonly IpRange[], others: readonly Beside[]) {
  const indexes = new Map([4, 6].map((family) => [family, indexOf(family, ranges, others)]));
  return ({ family, first, last }: IpRange): readonly Beside[] => {
    const index = indexes.get(family);
    if (!index) return [];
    const { sorted, ends } = index;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as Beside).range.first <= last) low = middle + 1;
      else high = middle;
    }
    const near: Beside[] = [];
    for (let at = low - 1; at >= 0 && (ends[at] as bigint) >= first; at -= 1) {
      const each = sorted[at] as Beside;
      if (each.range.last >= first) near.push(each);
    }
    return near;
  };
}

/** The others of a family by their first address, and the furthest last address up to each. */
function indexOf(family: number, ranges: readonly IpRange[], others: readonly Beside[]) {
  const own = ranges.filter((each) => each.family === family);
  let [first, last] = [own[0]?.first ?? 0n, 0n];
  for (const each of own) {
    if (each.first < first) first = each.first;
    if (each.last > last) last = each.last;
  }
  const isAround = ({ range }: Beside): boolean =>
    range.first <= first && range.last >= last && (range.first < first || range.last > last);
  const sorted = others
    .filter((each) => each.range.family === family && !isAround(each))
    .sort((a, b) => ascending(a.range.first, b.range.first));
  let end = 0n;
  const ends = sorted.map(({ range }) => {
    if (range.last > end) end = range.last;
    return end;
  });
  return { sorted, ends };
}
