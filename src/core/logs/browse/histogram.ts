import { day, hour } from "../../values";
import type { FacetKey, TimeChart } from "./asked";
import type { SessionColumns } from "./columns";
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
  readonly columns: Pick<SessionColumns, "start" | "byStart">;
  readonly mask: Uint16Array;
  readonly span: ReturnType<typeof stepsOver>;
  readonly shown: (value: string) => string;
}

/** Counts of steps and codes that stay in the fastest memory while millions of sessions are counted. */
const mostCells = 1 << 14;

/** Sessions over time, stacked by the values that are most frequent; all others are one series. */
export function histogram(asked: Asked): Omit<TimeChart, "uncovered"> {
  const { by, dimension, span, shown } = asked;
  const { value, size } = dimension;
  const bounds = boundsOf(asked);
  // Where there are few values, one look at each session counts for all of them.
  const each =
    size <= 256 && size * span.count <= mostCells
      ? countsOverTime(
          asked,
          bounds,
          Uint8Array.from({ length: size }, (_, code) => code),
          size,
        )
      : undefined;
  const all = each ? sumsOf(each, size) : countsWithin(asked, bounds);
  const top = topCodes(all, by === "verdict" ? verdictOrder.length : most);
  const place = (code: number): number =>
    by === "verdict" ? verdictOrder.indexOf(value(code)) : value(code) === "none" ? -1 : 0;
  const stacked = [...top].sort((a, b) => place(a) - place(b));
  const others = all.reduce((sum, count) => (count > 0 ? sum + 1 : sum), 0) - top.length;
  const told = stacked.map((code) => ({ value: shown(value(code)), count: all[code] ?? 0 }));
  const sum = told.reduce((before, { count }) => before + count, 0);
  const rest = { value: "others", count: all.reduce((before, count) => before + count, 0) - sum };
  const width = stacked.length + (others > 0 ? 1 : 0);
  const series = new Uint8Array(size).fill(stacked.length);
  for (const [at, code] of stacked.entries()) series[code] = at;
  return {
    by,
    start: span.start,
    step: span.step,
    steps: span.count,
    series: others > 0 ? [...told, rest] : told,
    others,
    counts: each
      ? together(each, series, width, span.count)
      : countsOverTime(asked, bounds, series, width),
  };
}

/** The counts of each code over all steps. */
function sumsOf(each: Uint32Array, size: number): Uint32Array {
  const sums = new Uint32Array(size);
  for (let cell = 0; cell < each.length; cell += 1)
    sums[cell % size] = (sums[cell % size] as number) + (each[cell] as number);
  return sums;
}

/** The counts of codes as those of their series. */
function together(
  each: Uint32Array,
  series: Uint8Array,
  width: number,
  steps: number,
): Uint32Array {
  const counts = new Uint32Array(steps * width);
  for (let step = 0; step < steps; step += 1)
    for (let code = 0; code < series.length; code += 1) {
      const count = each[step * series.length + code] as number;
      const cell = step * width + (series[code] as number);
      // A code that is not met has no series where each that is has one.
      if (count > 0) counts[cell] = (counts[cell] as number) + count;
    }
  return counts;
}

/** Where each step begins among the sessions in the order of their start, and where the last one ends. */
function boundsOf({ columns: { start, byStart }, span }: Asked): Uint32Array {
  const bounds = new Uint32Array(span.count + 1);
  for (let step = 0; step <= span.count; step += 1) {
    const time = span.start + step * span.step;
    let [low, high] = [bounds[step - 1] ?? 0, byStart.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((start[byStart[middle] as number] as number) < time) low = middle + 1;
      else high = middle;
    }
    bounds[step] = low;
  }
  return bounds;
}

/** How many sessions of the span there are of each code. */
function countsWithin(
  { dimension: { codes, size }, columns: { byStart }, mask }: Asked,
  bounds: Uint32Array,
): Uint32Array {
  const ignored = ~bitOf.time;
  const counts = new Uint32Array(size);
  const end = bounds[bounds.length - 1] as number;
  for (let place = bounds[0] as number; place < end; place += 1) {
    const at = byStart[place] as number;
    const code = codes[at] as number;
    counts[code] = (counts[code] as number) + ((((mask[at] as number) & ignored) - 1) >>> 31);
  }
  return counts;
}

/** Sessions of each step in turn, one number a series. */
function countsOverTime(
  { dimension: { codes }, columns: { byStart }, mask, span }: Asked,
  bounds: Uint32Array,
  series: Uint8Array,
  width: number,
): Uint32Array {
  const ignored = ~bitOf.time;
  const counts = new Uint32Array(span.count * width);
  for (let step = 0; step < span.count; step += 1) {
    const end = bounds[step + 1] as number;
    for (let place = bounds[step] as number; place < end; place += 1) {
      const at = byStart[place] as number;
      const cell = step * width + (series[codes[at] as number] as number);
      counts[cell] = (counts[cell] as number) + ((((mask[at] as number) & ignored) - 1) >>> 31);
    }
  }
  return counts;
}
