import { day, hour } from "../../values";

/** The hour or the day that a protocol log is of, by its name: `RECV2026051206-1.LOG` (log-formats G10). */
const named = /^(?:SEND|RECV)(\d{4})(\d\d)(\d\d)(\d\d)?-\d+\.log/i;

interface Steps {
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

/** From the first to the last session that begins in each file. */
export class FileSpans {
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  /** Takes a session of a file. */
  add(file: number, start: number, end: number): void {
    while (this.#from.length <= file) {
      this.#from.push(Infinity);
      this.#to.push(-Infinity);
    }
    if (start < (this.#from[file] as number)) this.#from[file] = start;
    if (end > (this.#to[file] as number)) this.#to[file] = end;
  }

  /** Of the files in which sessions begin. */
  all(): readonly (readonly [number, number])[] {
    return this.#from.flatMap((from, file) =>
      from === Infinity ? [] : [[from, this.#to[file] as number] as const],
    );
  }
}

/**
 * The steps that no file covers: neither an hour of which there is a log by its name, nor the time from the first
 * to the last session of a file. A server that has nothing to do writes nothing, so silence within an hour is no gap.
 */
export function uncoveredSteps(
  names: readonly string[],
  spans: FileSpans,
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
  for (const [from, to] of spans.all()) cover(from, to);
  return [...covered.keys()].filter((at) => covered[at] === 0);
}
