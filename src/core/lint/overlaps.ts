import { ascending, type IpRange } from "../values";

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

/** Equal ranges that are still open in the sweep, and two of their owners: one of them is always another's. */
interface Open {
  readonly range: IpRange;
  readonly members: Owned[];
}

/**
 * Pairs of ranges of different owners that are equal or cross each other; containment is no overlap.
 * One sweep over the ranges in order of their start (n log n), with the ranges still open on a stack.
 * Of several equal ranges each later one is paired with one before it, not with all.
 */
export function overlaps(ranges: readonly Owned[]): Overlap[] {
  const sorted = [...ranges].sort(
    (a, b) =>
      a.range.family - b.range.family ||
      ascending(a.range.first, b.range.first) ||
      ascending(b.range.last, a.range.last),
  );
  const found: Overlap[] = [];
  let open: Open[] = [];
  for (const second of sorted) {
    const isOpen = ({ range }: Open): boolean =>
      range.family === second.range.family && range.last >= second.range.first;
    if (!open.every(isOpen)) open = open.filter(isOpen);
    let equal: Open | undefined;
    for (const each of open) {
      const relation = relate(each.range, second.range);
      if (relation === "equal") equal = each;
      const first = each.members.find(({ owner }) => owner !== second.owner);
      if (relation && first) found.push({ relation, first, second });
    }
    if (!equal) open.push({ range: second.range, members: [second] });
    else if (equal.members.length < 2 && equal.members[0]?.owner !== second.owner)
      equal.members.push(second);
  }
  return found;
}

function relate(a: IpRange, b: IpRange): "equal" | "partial" | null {
  if (a.first === b.first && a.last === b.last) return "equal";
  const inside =
    (a.first <= b.first && a.last >= b.last) || (b.first <= a.first && b.last >= a.last);
  return inside ? null : "partial";
}
