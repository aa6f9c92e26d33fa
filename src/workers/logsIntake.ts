import { type QueueListing, readQueueListing } from "../core/formats/queueListing";
import {
  type ColumnNames,
  isTrace,
  type LogFile,
  type LogReading,
  type Trace,
  TraceReader,
  traceHead,
  type UnnamedCsv,
  unnamedCsv,
  whyUnread,
} from "../core/logs";
import type { LogFileOutcome } from "./logs.protocol";
import { LinesAgain, type LogPart, partsOf } from "./logsBytes";

/** Words in the prefixes of netfilter's lines, and what was done with such packets. */
export type Prefixes = readonly (readonly [string, "allowed" | "dropped"])[];

/** A listing is read whole. */
const mostOfListing = 134_217_728;

/** Does the reading, piece by piece, and lets others have their turn after some. */
export interface ReadingTurns {
  reading(work: () => void): void;
  step(): Promise<void>;
}

const alone: ReadingTurns = { reading: (work) => work(), step: () => Promise.resolve() };

/** Takes in files: tells logs, traces, listings of queues and archives apart by their content, and reads each. */
export class LogsIntake {
  readonly #reading: LogReading;
  readonly #turns: ReadingTurns;
  readonly #parts = new Map<string, LogPart>();
  readonly #names = new Map<string, number>();
  readonly #outcomes = new Map<string, LogFileOutcome>();
  readonly #traces = new Map<string, Trace>();
  readonly #listings = new Map<string, QueueListing>();
  readonly #csvs = new Map<string, UnnamedCsv>();
  /** Columns of CSV traces as a person named them, for one kind of CSV each. */
  #columns: readonly ColumnNames[] = [];
  #prefixes: Prefixes = [];
  #unmasked = false;
  /** Ends the reading of new files; what was read stays, and is read again where a setting changes. */
  stopped = false;

  constructor(reading: LogReading, turns: ReadingTurns = alone) {
    this.#reading = reading;
    this.#turns = turns;
  }

  /** What became of each file, and of each in an archive. */
  get outcomes(): readonly LogFileOutcome[] {
    return [...this.#outcomes.values()];
  }

  get traces(): readonly Trace[] {
    return [...this.#traces.values()];
  }

  get listings(): readonly QueueListing[] {
    return [...this.#listings.values()];
  }

  /** When the listing of a name was made, as far as its file tells. */
  modified(name: string): number {
    return this.#parts.get(name)?.modified ?? 0;
  }

  /** CSV files that may be traces, whose columns nobody named. */
  get csvs(): readonly (UnnamedCsv & { readonly name: string })[] {
    return [...this.#csvs].map(([name, csv]) => ({ name, ...csv }));
  }

  /** Reads a file. `onRead` is told how much of it was read so far. */
  async read(file: File, path: string, onRead: (bytes: number) => void): Promise<void> {
    let parts: readonly LogPart[];
    try {
      parts = await partsOf(file, path);
    } catch (error) {
      this.#left(this.#nameFor(path), file.size, whyLeft(error));
      return;
    }
    let before = 0;
    for (const part of parts) {
      if (this.stopped) return;
      const name = this.#nameFor(part.path);
      this.#parts.set(name, part);
      await this.#part(name, part, (bytes) => {
        onRead(before + Math.min(bytes, part.size));
        return !this.stopped;
      });
      before += part.size;
    }
  }

  /** Lines of a file, to be read again; undefined where there is no such file. */
  lines(name: string): LinesAgain | undefined {
    const part = this.#parts.get(name);
    return part && new LinesAgain(part);
  }

  /** Reads those CSV files whose columns these are, once as traces. */
  async nameColumns(columns: readonly ColumnNames[]): Promise<void> {
    this.#columns = columns;
    const traces = [...this.#traces.values()].filter(({ kind }) => kind === "trace-csv");
    await this.#again([...this.#csvs.keys(), ...traces.map(({ name }) => name)]);
  }

  /** Reads the traces again whose lines do not say what was done with a packet. */
  async namePrefixes(prefixes: Prefixes): Promise<void> {
    this.#prefixes = prefixes;
    const traces = [...this.#traces.values()].filter(({ kind }) => kind === "netfilter");
    await this.#again(traces.map(({ name }) => name));
  }

  /** Reads the listings again, with subjects and addresses or without. */
  async unmask(unmasked: boolean): Promise<void> {
    if (unmasked === this.#unmasked) return;
    this.#unmasked = unmasked;
    for (const name of this.#listings.keys()) {
      const part = this.#parts.get(name);
      if (!part) continue;
      const why = await this.#listing(name, part, this.#outcomes.get(name)?.lines);
      if (why === undefined) continue;
      // What was shown unmasked does not stay so because its file is gone.
      this.#listings.delete(name);
      this.#left(name, part.size, why);
    }
  }

  async #again(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const part = this.#parts.get(name);
      if (!part) continue;
      this.#traces.delete(name);
      this.#csvs.delete(name);
      await this.#part(name, part, () => true);
    }
  }

  /** `onRead` is told how much was read so far, and says whether to go on. */
  async #part(name: string, part: LogPart, onRead: (bytes: number) => boolean): Promise<void> {
    let reader: LogFile | TraceReader | undefined;
    let head = new Uint8Array();
    let left: string | undefined;
    let bytes = 0;
    try {
      for await (const piece of part.open()) {
        if (reader) this.#turns.reading(() => reader?.write(piece));
        else head = joined(head, piece);
        if (!reader && head.length >= traceHead) reader = this.#begin(name, part.path, head);
        bytes += piece.length;
        await this.#turns.step();
        if (onRead(bytes)) continue;
        left = "Cancelled: what comes after was not read.";
        break;
      }
    } catch (error) {
      left = whyLeft(error);
    }
    // A short file, or one that broke off early: what there is of it is read.
    if (!reader && (head.length > 0 || left === undefined))
      reader = this.#begin(name, part.path, head);
    const account = reader?.end();
    if (account && "events" in account) this.#traces.set(name, account);
    else if ((account?.kind ?? "unknown") === "unknown" && left === undefined) {
      left = mayBeListing(head, bytes)
        ? await this.#listing(name, part, account?.lines)
        : noLog(bytes);
      if (left === undefined) return;
      const csv = unnamedCsv(head.subarray(0, traceHead));
      if (csv) this.#csvs.set(name, csv);
      if (csv) left = unnamed;
    } else if (account && left === undefined) left = whyUnread(account);
    const { kind, lines, used, headers, faulty, faults } = account ?? nothing;
    const told = { name, bytes: part.size, kind, lines, used, headers, faulty, faults };
    this.#outcomes.set(name, { ...told, ...(left !== undefined && { left }) });
  }

  /** A log or a trace is told by how it begins. */
  #begin(name: string, path: string, head: Uint8Array): LogFile | TraceReader {
    const columns = this.#columns.find((each) => isTrace(head, each) && !isTrace(head));
    const reader =
      columns || isTrace(head)
        ? new TraceReader(name, { ...(columns && { columns }), prefixes: new Map(this.#prefixes) })
        : this.#reading.open(name, path);
    reader.write(head);
    return reader;
  }

  /** Reads a listing of queues or messages, or says why it cannot: it is none, or the file was changed since. */
  async #listing(name: string, part: LogPart, lines = 0): Promise<string | undefined> {
    const pieces: Uint8Array[] = [];
    try {
      for await (const piece of part.open()) pieces.push(piece.slice());
    } catch (error) {
      return whyLeft(error);
    }
    const bytes = pieces.reduce(joined, new Uint8Array());
    const listing = readQueueListing({ name, bytes }, { unmasked: this.#unmasked });
    if (!listing.ok) return noLog(bytes.length);
    this.#listings.set(name, listing);
    const kind = `${listing.queues.length > 0 ? "queue" : "message"}-${listing.notation}`;
    const used = listing.queues.length + listing.messages.length;
    const { skipped } = listing;
    this.#outcomes.set(name, {
      ...{ name, bytes: part.size, kind, lines, used, headers: 0 },
      ...{ faulty: skipped.length, faults: skipped },
    });
    return undefined;
  }

  #left(name: string, bytes: number, left: string): void {
    this.#outcomes.set(name, { name, bytes, ...nothing, left });
  }

  /** Two files of one name, as from two servers, are both kept. */
  #nameFor(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    if (count === 1 && !this.#outcomes.has(name)) return name;
    const numbered = `${name} (${count})`;
    return this.#outcomes.has(numbered) ? this.#nameFor(name) : numbered;
  }
}

const nothing = {
  ...{ kind: "unknown", lines: 0, used: 0, headers: 0, faulty: 0 },
  faults: [] as LogFileOutcome["faults"],
};

/** What every notation of queues and messages has somewhere in its beginning, in UTF-16 too. */
const mayBeListing = (head: Uint8Array, bytes: number): boolean =>
  bytes <= mostOfListing &&
  /identity/i.test(new TextDecoder().decode(head.filter((each) => each !== 0)));

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const unnamed = "This CSV may be a trace. Name its columns under Traces.";

const noLog = (bytes: number): string =>
  bytes === 0
    ? "The file is empty."
    : "This is no log that is known here. Choose protocol logs, connectivity logs, listings of queues or traces of a firewall.";

/** What we say ourselves is a whole sentence; what a browser says is put into one. */
function whyLeft(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return /^(?:This|It|The|There) .*\.$/.test(why)
    ? why
    : `The browser cannot read all of this file: ${why || "it may be damaged or cut"}.`;
}
