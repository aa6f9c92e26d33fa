import {
  adviceOf,
  type Correlation,
  correlateTimed,
  failure,
  isTrace,
  type LogFile,
  LogReading,
  type Trace,
  TraceReader,
  timedOf,
  traceHead,
} from "../core/logs";
import type {
  LogFileOutcome,
  LogsOutcome,
  LogsProgress,
  SessionDetail,
  SessionFilter,
  SessionRow,
  SessionSort,
} from "./logs.protocol";
import { LinesAgain, openBytes } from "./logsBytes";
import { LogsDesign } from "./logsDesign";
import { LogsIndex } from "./logsIndex";
import { sessionRow } from "./sessionRow";
import { spokenLines } from "./spokenLines";
import { traceWords } from "./traceWords";

const steps = 200;
/** Milliseconds of reading after which what there is so far is told; what telling costs counts so many times. */
const patience = 700;
const costs = 9;

/** Logs and traces that were read, and all that can be asked of them. It lives in the worker. */
export class LogsDesk {
  readonly #reading = new LogReading();
  /** What is asked of the logs beside a design. */
  readonly design = new LogsDesign(this.#reading);
  readonly #files = new Map<string, File>();
  readonly #outcomes: LogFileOutcome[] = [];
  readonly #traces: Trace[] = [];
  #correlations: readonly Correlation[] = [];
  #index: LogsIndex | undefined;
  #stopped = false;
  readonly #now: () => number;

  /** `now` tells milliseconds; tests give their own. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Ends the reading that runs; what was read stays. */
  stop(): void {
    this.#stopped = true;
  }

  /**
   * Reads more files beside those that were read before, one after the other, in pieces. What is there so far
   * is told now and then, the less often the more there is; traces are matched at the end alone.
   */
  async read(
    files: readonly File[],
    onProgress: (progress: LogsProgress) => void,
    onPart: (outcome: LogsOutcome) => void = () => undefined,
  ): Promise<LogsOutcome> {
    this.#stopped = false;
    let next = this.#now() + patience;
    const tellPart = (): void => {
      const began = this.#now();
      if (began < next || this.#reading.count === 0) return;
      onPart(this.#outcome());
      const ended = this.#now();
      next = ended + Math.max(patience, costs * (ended - began));
    };
    const of = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    let told = 0;
    for (const file of files) {
      if (this.#stopped) break;
      await this.#file(file, (bytes) => {
        tellPart();
        const read = before + Math.min(bytes, file.size);
        if (read - told < of / steps) return;
        told = read;
        onProgress({ read, of, sessions: this.#reading.count });
      });
      before += file.size;
    }
    return this.#settle();
  }

  list(filter: SessionFilter, sort: SessionSort): Uint32Array {
    return this.#index?.list(filter, sort) ?? new Uint32Array();
  }

  rows(numbers: readonly number[]): readonly SessionRow[] {
    return numbers
      .filter((number) => number >= 0 && number < this.#reading.count)
      .map((number) => sessionRow(number, this.#reading.session(number)));
  }

  /** All of one session; undefined where there is none of this number. */
  async detail(number: number): Promise<SessionDetail | undefined> {
    if (!Number.isInteger(number) || number < 0 || number >= this.#reading.count) return undefined;
    const session = this.#reading.session(number);
    const again = new Map<string, LinesAgain>();
    const spoken = await spokenLines(this.#reading, number, (name) => {
      const file = this.#files.get(name);
      const known = again.get(name) ?? (file && new LinesAgain(file));
      if (known) again.set(name, known);
      return known;
    });
    return {
      ...{ number, session, advice: adviceOf(session) },
      ...spoken,
      traces: this.#correlations.flatMap((each, at) =>
        traceWords(each, this.#traces[at]?.kind, session.id),
      ),
    };
  }

  async #file(file: File, onRead: (bytes: number) => void): Promise<void> {
    const name = this.#nameFor(file.name);
    this.#files.set(name, file);
    let reader: LogFile | TraceReader | undefined;
    let head = new Uint8Array();
    let left: string | undefined;
    let bytes = 0;
    try {
      const stream = await openBytes(file);
      for (;;) {
        const { done, value } = await stream.read();
        if (done) break;
        if (reader) reader.write(value);
        else head = joined(head, value);
        if (!reader && head.length >= traceHead) reader = this.#begin(name, file, head);
        bytes += value.length;
        onRead(bytes);
        if (!this.#stopped) continue;
        left = "Cancelled: what comes after was not read.";
        stream.cancel().catch(() => undefined);
        break;
      }
    } catch (error) {
      left = whyLeft(error);
    }
    // A short file, or one that broke off early: what there is of it is read.
    if (!reader && (head.length > 0 || left === undefined)) reader = this.#begin(name, file, head);
    this.#close(name, file.size, reader, left);
  }

  /** A log or a trace is told by how it begins. */
  #begin(name: string, file: File, head: Uint8Array): LogFile | TraceReader {
    const reader = isTrace(head)
      ? new TraceReader(name)
      : this.#reading.open(name, file.webkitRelativePath || name);
    reader.write(head);
    return reader;
  }

  #close(
    name: string,
    bytes: number,
    reader: LogFile | TraceReader | undefined,
    left: string | undefined,
  ): void {
    const rest = left === undefined ? {} : { left };
    const unread = { ...{ lines: 0, used: 0, headers: 0, faulty: 0 }, faults: [] };
    const account = reader?.end();
    if (account && "events" in account) this.#traces.push(account);
    const { kind, lines, used, headers, faulty, faults } = account ?? {
      kind: "unknown",
      ...unread,
    };
    const strange = kind === "unknown" && left === undefined ? { left: noLog(lines) } : rest;
    const outcome = { name, bytes, kind, lines, used, headers, faulty, faults, ...strange };
    this.#outcomes.push(outcome);
  }

  #settle(): LogsOutcome {
    const timed = this.#traces.length === 0 ? [] : timedOf(this.#reading.sessions());
    this.#correlations = this.#traces.map((trace) => correlateTimed(trace, timed));
    return this.#outcome();
  }

  #outcome(): LogsOutcome {
    this.#index = new LogsIndex(this.#reading);
    return {
      files: [...this.#outcomes],
      sessions: this.#reading.count,
      verdicts: this.#index.verdictCounts(),
      causes: this.#index.causeCounts().map((each) => {
        const meaning = failure(each.id)?.meaning;
        return meaning === undefined ? each : { ...each, meaning };
      }),
      traces: this.#correlations.map(({ name, answer }) => ({ name, answer })),
    };
  }

  /** Two files of one name, as from two servers, are both kept. */
  #nameFor(name: string): string {
    let number = 1;
    let free = name;
    while (this.#files.has(free)) {
      number += 1;
      free = `${name} (${number})`;
    }
    return free;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const noLog = (lines: number): string =>
  lines === 0
    ? "The file is empty."
    : "This is no log that is known here. Choose protocol logs, connectivity logs or traces of a firewall.";

function whyLeft(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return why.startsWith("This is a ZIP")
    ? why
    : `The browser cannot read all of this file: ${why || "it may be damaged or cut"}.`;
}
