import { ascending, day } from "../../values";
import type { NatPair } from "./event";
import { EventTable } from "./eventTable";
import {
  type Found,
  faulty,
  type ReadLine,
  reason,
  type TraceFormat,
  type TraceOptions,
} from "./format";
import { traceFormatOf, traceFormats } from "./list";
import { namedColumns } from "./namedColumns";
import { type Missing, yearless } from "./stamp";
import type { Trace, TraceFault } from "./trace";
import { type TraceLine, TraceLines } from "./traceLines";

/** The format is settled once this many lines are surely of it, or after so many lines at all. */
const sure = 8;
const mostUndecided = 1000;
const mostFaults = 1000;
const minute = 60_000;

/** Reads one file of a trace that comes in pieces; its format is found by its content. Never throws. */
export class TraceReader {
  readonly #name: string;
  readonly #options: TraceOptions;
  readonly #formats: readonly TraceFormat[];
  readonly #lines = new TraceLines((line) => this.#line(line));
  readonly #events = new EventTable();
  readonly #faults: TraceFault[] = [];
  readonly #nat = new Map<string, NatPair>();
  #undecided: TraceLine[] | undefined = [];
  #certain = 0;
  #format: TraceFormat | undefined;
  #read: (line: string) => ReadLine = () => faulty(reason.strange);
  #count = { lines: 0, used: 0, headers: 0, faulty: 0 };
  #missing: Missing | undefined;
  #zone: number | undefined;
  #last = Number.NEGATIVE_INFINITY;
  /** Years or days that the clock has gone on since the first line, where lines do not say them. */
  #turns = 0;

  constructor(name: string, options: TraceOptions = {}) {
    const { columns } = options;
    this.#name = name;
    this.#options = options;
    this.#formats = columns ? [namedColumns(columns), ...traceFormats] : traceFormats;
  }

  write(bytes: Uint8Array): void {
    this.#lines.write(bytes);
  }

  /** What was read; undefined where no line is of a format that is known. */
  end(): Trace | undefined {
    this.#lines.end();
    if (this.#undecided) this.#decide();
    if (!this.#format) return undefined;
    return {
      ...{ name: this.#name, kind: this.#format.kind, ...this.#count },
      ...{ faults: this.#faults, events: this.#events },
      ...(this.#missing !== undefined && { missing: this.#missing }),
      ...(this.#zone !== undefined && { zone: this.#zone }),
      nat: [...this.#nat.entries()].sort(([a], [b]) => ascending(a, b)).map(([, pair]) => pair),
    };
  }

  #line(line: TraceLine): void {
    if (!this.#undecided) {
      this.#take(line);
      return;
    }
    this.#undecided.push(line);
    if (this.#formats.some((format) => format.knows(line.text))) this.#certain += 1;
    if (this.#certain >= sure || this.#undecided.length >= mostUndecided) this.#decide();
  }

  #decide(): void {
    const lines = this.#undecided ?? [];
    this.#undecided = undefined;
    this.#format = traceFormatOf(
      lines.map(({ text }) => text),
      this.#formats,
    );
    if (this.#format) this.#read = this.#format.begin(this.#options);
    for (const line of lines) this.#take(line);
  }

  #take({ text, isCut, isLong }: TraceLine): void {
    this.#count.lines += 1;
    const read = isLong
      ? faulty(reason.long)
      : text.includes("\0")
        ? faulty(reason.nul)
        : this.#read(text);
    if (read.is === "header") this.#count.headers += 1;
    else if (read.is === "faulty") this.#fault(isCut ? reason.cut : read.reason);
    else {
      this.#count.used += 1;
      for (const pair of read.nat ?? []) this.#nat.set(`${pair.inside} ${pair.outside}`, pair);
      if (read.event) this.#event(read.event);
    }
  }

  #fault(why: string): void {
    this.#count.faulty += 1;
    if (this.#faults.length < mostFaults)
      this.#faults.push({ line: this.#count.lines, reason: why });
  }

  #event({ stamp, ...event }: Found): void {
    if (this.#events.length === 0) {
      this.#missing = stamp.missing;
      this.#zone = stamp.zone;
    }
    // A line with a zone of its own is brought to the zone of the first.
    const shift = stamp.zone === undefined ? 0 : ((this.#zone ?? 0) - stamp.zone) * minute;
    const time = this.#turned(stamp.time + shift, stamp.missing);
    this.#events.add({ line: this.#count.lines, time, ...event });
  }

  /** The time with the years or days that have passed: a clock that goes back by half a turn has gone over its end. */
  #turned(time: number, missing: Missing | undefined): number {
    if (missing !== "year" && missing !== "day") return time;
    const length = missing === "year" ? 366 * day : day;
    let moved = turn(time, missing, this.#turns);
    if (moved < this.#last - length / 2) {
      this.#turns += 1;
      moved = turn(time, missing, this.#turns);
    }
    this.#last = moved;
    return moved;
  }
}

function turn(time: number, missing: "year" | "day", turns: number): number {
  if (missing === "day") return time + turns * day;
  if (turns === 0) return time;
  const date = new Date(time);
  return date.setUTCFullYear(yearless + turns);
}

/** Reads one trace that is in memory. */
export function readTrace(
  name: string,
  bytes: Uint8Array,
  options: TraceOptions = {},
): Trace | undefined {
  const reader = new TraceReader(name, options);
  reader.write(bytes);
  return reader.end();
}
