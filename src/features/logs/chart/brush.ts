/** Steps of a chart from one to before another; parts of steps where the time was typed. */
export interface Brushed {
  readonly from: number;
  readonly to: number;
}

/** What a pointer has hold of: an edge, all of it, or the place where a new one began. */
export type Hold =
  | { readonly is: "from" | "to" }
  | { readonly is: "all"; readonly at: number }
  | { readonly is: "new"; readonly at: number };

/** What a pointer takes hold of at a place, in steps; `near` is how close to an edge is on it. */
export function holdAt(at: number, brushed: Brushed | undefined, near: number): Hold {
  if (!brushed) return { is: "new", at };
  const [before, after] = [Math.abs(at - brushed.from), Math.abs(at - brushed.to)];
  if (Math.min(before, after) <= near) return { is: after <= before ? "to" : "from" };
  if (at > brushed.from && at < brushed.to) return { is: "all", at };
  return { is: "new", at };
}

/** What is brushed once the pointer is at a place: whole steps within the chart, one at least. */
export function dragged(
  hold: Hold,
  at: number,
  before: Brushed | undefined,
  steps: number,
): Brushed {
  const here = within(at, steps);
  if (hold.is === "new" || !before) {
    const other = within(hold.is === "new" ? hold.at : here, steps);
    return { from: Math.floor(Math.min(here, other)), to: upTo(Math.max(here, other), steps) };
  }
  if (hold.is === "all") return moved(before, Math.round(at - hold.at), steps);
  if (hold.is === "from")
    return { from: Math.min(Math.round(here), Math.ceil(before.to) - 1), to: before.to };
  return { from: before.from, to: Math.max(Math.round(here), Math.floor(before.from) + 1) };
}

/** The same, so many steps later; it stops at the ends. */
export function moved({ from, to }: Brushed, by: number, steps: number): Brushed {
  const [first, last] = [Math.floor(from), Math.ceil(to)];
  const free = Math.max(-first, Math.min(steps - last, by));
  return { from: first + free, to: last + free };
}

/** The same with its end so many steps later; it keeps one step, and stops at the end. */
export function widened({ from, to }: Brushed, by: number, steps: number): Brushed {
  const first = Math.floor(from);
  return { from: first, to: Math.max(first + 1, Math.min(steps, Math.ceil(to) + by)) };
}

const within = (at: number, steps: number): number => Math.max(0, Math.min(steps, at));

/** The end of the step that a place is in. */
const upTo = (at: number, steps: number): number => Math.min(steps, Math.floor(at) + 1);
