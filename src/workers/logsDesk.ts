import { adviceOf, failure, LogReading } from "../core/logs";
import type {
  Answers,
  ExportForm,
  LogsOutcome,
  LogsProgress,
  LogsSettings,
  SessionDetail,
  SessionFilter,
  SessionRow,
  SessionSort,
} from "./logs.protocol";
import type { LinesAgain } from "./logsBytes";
import { LogsDesign } from "./logsDesign";
import { exported, schema } from "./logsExport";
import { failureGroups } from "./logsFailures";
import { LogsIndex } from "./logsIndex";
import { LogsIntake } from "./logsIntake";
import { LogsQueues } from "./logsQueues";
import { LogsTraces } from "./logsTraces";
import { sessionRow } from "./sessionRow";
import { spokenLines } from "./spokenLines";

const steps = 200;
/** Milliseconds of reading after which what there is so far is told; what telling costs counts so many times. */
const patience = 700;
const costs = 9;

/** Logs and traces that were read, and all that can be asked of them. It lives in the worker. */
export class LogsDesk {
  readonly #reading = new LogReading();
  /** What is asked of the logs beside a design. */
  readonly design = new LogsDesign(this.#reading);
  readonly #intake = new LogsIntake(this.#reading);
  readonly #traces = new LogsTraces(this.#reading);
  readonly #queues = new LogsQueues(this.#reading);
  #settings: LogsSettings = { unmasked: false, columns: [], offsets: {}, nat: [], prefixes: [] };
  #index: LogsIndex | undefined;
  readonly #now: () => number;

  /** `now` tells milliseconds; tests give their own. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Ends the reading that runs; what was read stays. */
  stop(): void {
    this.#intake.stopped = true;
  }

  /**
   * Reads more files beside those that were read before, one after the other, in pieces. What is there so far
   * is told now and then, the less often the more there is; traces are matched at the end alone. `paths` are
   * those in the folder that was dropped.
   */
  async read(
    files: readonly File[],
    onProgress: (progress: LogsProgress) => void,
    onPart: (outcome: LogsOutcome) => void = () => undefined,
    paths: readonly string[] = [],
  ): Promise<LogsOutcome> {
    this.#intake.stopped = false;
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
    for (const [at, file] of files.entries()) {
      if (this.#intake.stopped) break;
      const path = paths[at] ?? (file.webkitRelativePath || file.name);
      await this.#intake.read(file, path, (bytes) => {
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
    const list = this.#index?.list(filter, sort) ?? new Uint32Array();
    if (filter.among === undefined) return list;
    const among = new Set(this.#group(filter.among));
    return list.filter((number) => among.has(number));
  }

  /** Finds out what a filter asks for and takes time to know, so that the list follows at once. */
  async prepare({ among }: SessionFilter): Promise<void> {
    if (among?.startsWith("queue/")) await this.#queues.link(this.#listings());
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
      const known = again.get(name) ?? this.#intake.lines(name);
      if (known) again.set(name, known);
      return known;
    });
    for (const each of again.values()) await each.end();
    const party = this.design.party(session, spoken.lines);
    return {
      ...{ number, session, advice: adviceOf(session, party) },
      ...spoken,
      traces: this.#traces.words(number),
    };
  }

  /** Changes settings, and tells anew what follows from them; only what they are about is read again. */
  async set(change: Partial<LogsSettings>): Promise<LogsOutcome> {
    this.#settings = { ...this.#settings, ...change };
    const { unmasked, columns, prefixes } = this.#settings;
    this.#reading.showsAccounts = unmasked;
    if (change.unmasked !== undefined) await this.#intake.unmask(unmasked);
    if (change.columns) await this.#intake.nameColumns(columns);
    if (change.prefixes) await this.#intake.namePrefixes(prefixes);
    return this.#settle();
  }

  queues(): Promise<Answers["queues"]["answer"]> {
    return this.#queues.told(this.#listings());
  }

  failures(): Answers["failures"]["answer"] {
    return failureGroups(this.#reading.failures());
  }

  piece(numbers: Uint32Array, form: ExportForm, begins: boolean): Blob {
    return exported(this.#reading, numbers, form, begins);
  }

  schema(which: keyof typeof schema): string {
    return schema[which]();
  }

  #listings() {
    return this.#intake.listings.map((listing) => ({
      listing,
      modified: this.#intake.modified(listing.file),
    }));
  }

  /** The sessions of a group: `trace/<name>/<group>`, `queue/<identity>`. */
  #group(among: string): readonly number[] {
    const [, kind, name = ""] = /^(trace|queue)\/(.*)$/s.exec(among) ?? [];
    if (kind === "queue") return this.#queues.sessions(name);
    const slash = name.lastIndexOf("/");
    return kind ? this.#traces.sessions(name.slice(0, slash), name.slice(slash + 1)) : [];
  }

  async #settle(): Promise<LogsOutcome> {
    await this.#traces.match(this.#intake.traces, this.#settings);
    return this.#outcome();
  }

  #outcome(): LogsOutcome {
    this.#index = new LogsIndex(this.#reading);
    return {
      files: this.#intake.outcomes,
      sessions: this.#reading.count,
      verdicts: this.#index.verdictCounts(),
      causes: this.#index.causeCounts().map((each) => {
        const meaning = failure(each.id)?.meaning;
        return meaning === undefined ? each : { ...each, meaning };
      }),
      traces: this.#traces.outcomes(),
      together: this.#traces.together(),
      csvs: this.#intake.csvs,
      listings: this.#intake.listings.map(({ file, queues, messages }) => ({
        ...{ name: file, queues: queues.length, messages: messages.length },
      })),
      failures: this.#reading.failures().length,
      settings: this.#settings,
    };
  }
}
