import { momentText } from "../filter/spanText";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const between: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((each) => each * second),
  ...[1, 2, 5, 10, 15, 30].map((each) => each * minute),
  ...[1, 2, 3, 6, 12].map((each) => each * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((each) => each * day),
];

interface Tick {
  /** From the left edge. */
  readonly x: number;
  readonly text: string;
}

const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** The times that are written under a chart, so far apart that they do not touch. */
export function ticksOf(
  { start, step, steps }: { readonly start: number; readonly step: number; readonly steps: number },
  width: number,
  room = 72,
): readonly Tick[] {
  const length = step * steps;
  const apart =
    between.find((each) => (each / length) * width >= room) ?? (between.at(-1) as number);
  const ticks: Tick[] = [];
  for (let time = Math.ceil(start / apart) * apart; time < start + length; time += apart)
    ticks.push({ x: ((time - start) / length) * width, text: clockText(time, apart) });
  return ticks;
}

function clockText(time: number, apart: number): string {
  if (time % day === 0) return dates.format(time);
  return new Date(time).toISOString().slice(11, apart < minute ? 19 : 16);
}

/** `5 minutes`, `1 hour`. */
export function stepText(step: number): string {
  const [size, word] =
    step % day === 0
      ? [day, "day"]
      : step % hour === 0
        ? [hour, "hour"]
        : step % minute === 0
          ? [minute, "minute"]
          : [second, "second"];
  const count = step / (size as number);
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** `2026-05-12 06:10 – 06:15` of a step, without the date where the chart is of one day. */
export function stepSpan(start: number, step: number): string {
  const [from, to] = [momentText(start), momentText(start + step)];
  return from.slice(0, 10) === to.slice(0, 10) ? `${from} – ${to.slice(11)}` : `${from} – ${to}`;
}
