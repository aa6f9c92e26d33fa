import { day, hour } from "../../values";
import type { SessionColumns } from "./columns";

/** The hour or the day that a protocol log is of, by its name: `RECV2026051206-1.LOG` (log-formats G10). */
const named = /^(?:SEND|RECV)(\d{4})(\d\d)(\d\d)(\d\d)?-\d+\.log/i;

interface Steps {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/**
 * The steps that no file covers: neither an hour of which there is a log by its name, nor the time from the first
 * to the last session of a file. A server that has nothing to do writes nothing, so silence within an hour is no gap.
 */
export function uncoveredSteps(
  names: readonly string[],
  columns: SessionColumns,
  steps: Steps,
): readonly number[] {
  const covered = new Uint8Array(steps.count);
  const cover = (from: number, to: number): void => {
    const first = Math.max(0, Math.floor((from - steps.start) / steps.step));
    const last = Math.min(steps.count - 1, Math.floor((to - steps.start) / steps.step));
    if (first <= last) covered.fill(1, first, last + 1);
  };
  for (const name of names) {
    const [, year, month, date, clock] = named.exec(name) ?? [];
    if (year === undefined) continue;
    const from = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(clock ?? 0));
    cover(from, from + (clock === undefined ? day : hour) - 1);
  }
  for (const [from, to] of spansOfFiles(names.length, columns)) cover(from, to);
  return [...covered.keys()].filter((at) => covered[at] === 0);
}

function spansOfFiles(
  files: number,
  { count, file, start, end }: SessionColumns,
): Iterable<readonly [number, number]> {
  const from = new Float64Array(files).fill(Infinity);
  const to = new Float64Array(files).fill(-Infinity);
  for (let at = 0; at < count; at += 1) {
    const which = file[at] as number;
    if ((start[at] as number) < (from[which] as number)) from[which] = start[at] as number;
    if ((end[at] as number) > (to[which] as number)) to[which] = end[at] as number;
  }
  return [...from].flatMap((first, at) =>
    first === Infinity ? [] : [[first, to[at] as number] as const],
  );
}
