import { day, hour } from "../../values";
import type { FacetKey, TimeChart } from "./asked";
import type { Dimension } from "./dimension";
import { topCodes } from "./facets";
import { bitOf } from "./masks";

const second = 1000;
const minute = 60 * second;

/** Lengths of a step: each begins where a clock shows a whole number of them, by UTC. */
export const steps: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((each) => each * second),
  ...[1, 2, 5, 10, 15, 30].map((each) => each * minute),
  ...[1, 2, 3, 6, 12].map((each) => each * hour),
  ...[1, 2, 7, 14, 28, 84, 364].map((each) => each * day),
];

/** The shortest steps, of which so many at most hold the span; its first begins at or before it. */
export function stepsOver(
  from: number,
  to: number,
  most: number,
): { readonly start: number; readonly step: number; readonly count: number } {
  for (const step of steps) {
    const start = Math.floor(from / step) * step;
    const count = Math.floor((to - start) / step) + 1;
    if (count <= most) return { start, step, count };
  }
  const step = day * Math.ceil((to - from) / day / Math.max(1, most - 1));
  const start = Math.floor(from / step) * step;
  return { start, step, count: Math.floor((to - start) / step) + 1 };
}

/** So many values have a series of their own. */
const most = 6;
/** How a session went has its own order: what went well is at the bottom, as is what is not there of others. */
const verdictOrder: readonly string[] = [
  ...["delivered", "probe", "partial", "deferred", "aborted", "rejected", "failed", "open"],
];

interface Asked {
  readonly by: FacetKey;
  readonly dimension: Dimension;
  readonly start: Float64Array;
  readonly mask: Uint16Array;
  readonly span: ReturnType<typeof stepsOver>;
  readonly shown: (value: string) => string;
}

/** Sessions over time, stacked by the values that are most frequent; all others are one series. */
export function histogram(asked: Asked): Omit<TimeChart, "uncovered"> {
  const { by, dimension, span, shown } = asked;
  const { value } = dimension;
  const all = countsWithin(asked);
  const top = topCodes(all, by === "verdict" ? verdictOrder.length : most);
  const place = (code: number): number =>
    by === "verdict" ? verdictOrder.indexOf(value(code)) : value(code) === "none" ? -1 : 0;
  const stacked = [...top].sort((a, b) => place(a) - place(b));
  const others = all.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0) - top.length;
  const told = stacked.map((code) => ({ value: shown(value(code)), count: all[code] ?? 0 }));
  const sum = told.reduce((before, { count }) => before + count, 0);
  const rest = { value: "others", count: all.reduce((before, count) => before + count, 0) - sum };
  return {
    by,
    start: span.start,
    step: span.step,
    steps: span.count,
    series: others > 0 ? [...told, rest] : told,
    others,
    counts: countsOverTime(asked, stacked, others > 0),
  };
}

/** How many sessions of the span there are of each code. */
function countsWithin({ dimension: { codes, size }, start, mask, span }: Asked): Uint32Array {
  const ignored = ~bitOf.time;
  const to = span.start + span.count * span.step;
  const counts = new Uint32Array(size);
  for (let at = 0; at < mask.length; at += 1) {
    const time = start[at] as number;
    if (((mask[at] as number) & ignored) !== 0 || time < span.start || time >= to) continue;
    const code = codes[at] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

function countsOverTime(
  { dimension: { codes, size }, start, mask, span }: Asked,
  stacked: readonly number[],
  hasOthers: boolean,
): Uint32Array {
  const ignored = ~bitOf.time;
  const width = stacked.length + (hasOthers ? 1 : 0);
  const place = new Uint8Array(size).fill(stacked.length);
  for (const [at, code] of stacked.entries()) place[code] = at;
  const counts = new Uint32Array(span.count * width);
  for (let at = 0; at < mask.length; at += 1) {
    const since = (start[at] as number) - span.start;
    if (((mask[at] as number) & ignored) !== 0 || since < 0) continue;
    const step = Math.floor(since / span.step);
    if (step >= span.count) continue;
    const cell = step * width + (place[codes[at] as number] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}
