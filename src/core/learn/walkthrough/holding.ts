import type { Phrase } from "../../finding";

/** Whether a check is true: yes; no, and where that helps what is in its place; or the fact that is not known. */
export type Holding =
  | { readonly holds: true }
  | { readonly holds: false; readonly why?: Phrase }
  | { readonly unknown: Phrase };

export const yes: Holding = { holds: true };
export const no = (why?: Phrase): Holding => (why ? { holds: false, why } : { holds: false });
export const whether = (is: boolean, why?: Phrase): Holding => (is ? yes : no(why));

export const isTrue = (holding: Holding): boolean => "holds" in holding && holding.holds;

/** All of several: the first that is false decides, then the first that nobody knows. */
export function allOf(holdings: Iterable<Holding>): Holding {
  let open: Holding | undefined;
  for (const each of holdings) {
    if ("unknown" in each) open ??= each;
    else if (!each.holds) return each;
  }
  return open ?? yes;
}

/** One of several; where none is, the first that nobody knows, else the first reason. */
export function anyOf(holdings: Iterable<Holding>): Holding {
  let first: Holding | undefined;
  for (const each of holdings) {
    if (isTrue(each)) return each;
    if (!first || ("unknown" in each && !("unknown" in first))) first = each;
  }
  return first ?? no();
}

export const notOf = (holding: Holding): Holding =>
  "unknown" in holding ? holding : whether(!holding.holds);
