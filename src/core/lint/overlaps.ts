import type { IpRange } from "../values";

/** A range and whose it is. */
export interface Owned {
  readonly range: IpRange;
  readonly owner: string;
  /** Row of the range in its owner's list. */
  readonly row: number;
}

export interface Overlap {
  readonly relation: "equal" | "partial";
  readonly first: Owned;
  readonly second: Owned;
}

/**
 * Pairs of ranges of different owners that are equal or cross each other; containment is no overlap.
 * One sweep over the ranges in order of their start (n log n), with the ranges still open on a stack.
 * Of several equal ranges each later one is paired with the first.
 */
export function overlaps(ranges: readonly Owned[]): Overlap[] {
  const sorted = [...ranges].sort(
    (a, b) =>
      a.range.family - b.range.family ||
      compare(a.range.first, b.range.first) ||
      compare(b.range.last, a.range.last),
  );
  const found: Overlap[] = [];
  let open: Owned[] = [];
  for (const second of sorted) {
    open = open.filter(
      (each) => each.range.family === second.range.family && each.range.last >= second.range.first,
    );
    let equal = false;
    for (const first of open) {
      if (first.owner === second.owner) continue;
      const relation = relate(first.range, second.range);
      if (relation) found.push({ relation, first, second });
      if (relation === "equal") equal = true;
    }
    if (!equal) open.push(second);
  }
  return found;
}

function relate(a: IpRange, b: IpRange): "equal" | "partial" | null {
  if (a.first === b.first && a.last === b.last) return "equal";
  const inside =
    (a.first <= b.first && a.last >= b.last) || (b.first <= a.first && b.last >= a.last);
  return inside ? null : "partial";
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
