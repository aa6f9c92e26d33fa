import type { TimeChart } from "../../../core/logs";
import { grouped } from "../../../ui/grouped";
import { valueWords } from "../filter/facetWords";

/** A series by its name. */
export const seriesWords = ({ by, others }: TimeChart, value: string): string =>
  value === "others" && others > 0
    ? `${grouped.format(others)} ${others === 1 ? "other" : "others"}`
    : valueWords(by, value);

/** Sessions of each series from one step to before another. */
export function countsBetween(chart: TimeChart, from: number, to: number): readonly number[] {
  const width = chart.series.length;
  const counts = chart.series.map(() => 0);
  for (let step = Math.max(0, from); step < Math.min(chart.steps, to); step += 1)
    for (let at = 0; at < width; at += 1)
      counts[at] = (counts[at] as number) + (chart.counts[step * width + at] as number);
  return counts;
}

/** The most sessions that one step has. */
export function highest(chart: TimeChart): number {
  const width = chart.series.length;
  let most = 0;
  for (let step = 0; step < chart.steps; step += 1) {
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += chart.counts[step * width + at] as number;
    most = Math.max(most, sum);
  }
  return most;
}

/** `31 sessions: 28 Delivered, 3 Failed`. */
export function countsWords(chart: TimeChart, counts: readonly number[]): string {
  const sum = counts.reduce((before, count) => before + count, 0);
  const parts = chart.series.flatMap(({ value }, at) => {
    const count = counts[at] ?? 0;
    return count > 0 ? [`${grouped.format(count)} ${seriesWords(chart, value)}`] : [];
  });
  const total = `${grouped.format(sum)} ${sum === 1 ? "session" : "sessions"}`;
  return sum === 0 ? "no session" : `${total}: ${parts.join(", ")}`;
}

/** The path of one series: a bar for each step, on those that stand below it. */
export function seriesPath(
  chart: TimeChart,
  series: number,
  {
    width,
    height,
    most,
  }: { readonly width: number; readonly height: number; readonly most: number },
): string {
  const many = chart.series.length;
  const room = width / chart.steps;
  const bar = room >= 4 ? room - 1 : room;
  const scale = most === 0 ? 0 : height / most;
  const parts: string[] = [];
  for (let step = 0; step < chart.steps; step += 1) {
    const count = chart.counts[step * many + series] as number;
    if (count === 0) continue;
    let below = 0;
    for (let at = 0; at < series; at += 1) below += chart.counts[step * many + at] as number;
    const high = round(count * scale);
    parts.push(
      `M${round(step * room)} ${round(height - below * scale - high)}h${round(bar)}v${high}h${round(-bar)}z`,
    );
  }
  return parts.join("");
}

const round = (value: number): number => Math.round(value * 100) / 100;
