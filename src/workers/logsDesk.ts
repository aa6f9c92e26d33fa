import {
  adviceOf,
  type ChartAsk,
  type FacetCounts,
  failure,
  failureGroups,
  LogReading,
  type Pace,
  SessionBrowser,
  type SessionFilter,
  type SessionSort,
  type TimeChart,
  ToldSessions,
} from "../core/logs";
import type {
  Answers,
  ExportForm,
  LogsOutcome,
  LogsProgress,
  LogsSettings,
  SessionDetail,
  SessionRow,
} from "./logs.protocol";
import type { LinesAgain } from "./logsBytes";
import { LogsDesign } from "./logsDesign";
import { evidence } from "./logsEvidence";
import { exported, schema } from "./logsExport";
import { LogsIntake } from "./logsIntake";
import { LogsQueues } from "./logsQueues";
import { type Task, TaskPace } from "./logsTask";
import { LogsTraces } from "./logsTraces";
import { PartTimes } from "./partTimes";
import { sessionRow } from "./sessionRow";
import { spokenLines } from "./spokenLines";

/** How far a reading is, is told after so much of it, and so many milliseconds. */
const steps = 200;
const pause = 100;

/** For questions that nobody takes back. */
const steady: Pace = { step: () => Promise.resolve(), waiting: (other) => other };

/** Logs and traces that were read, and all that can be asked of them. It lives in the worker. */
export class LogsDesk {
  readonly #reading = new LogReading();
  /** What is asked of the logs beside a design. */
  readonly design = new LogsDesign(this.#reading);
  readonly #intake: LogsIntake;
  readonly #traces = new LogsTraces(this.#reading);
  readonly #queues = new LogsQueues(this.#reading);
  #settings: LogsSettings = { unmasked: false, columns: [], offsets: {}, nat: [], prefixes: [] };
  readonly #told = new ToldSessions();
  #browser: SessionBrowser | undefined;
  readonly #now: () => number;
  readonly #parts: PartTimes;

  /** `now` tells milliseconds; tests give their own. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#parts = new PartTimes(now);
    this.#intake = new LogsIntake(this.#reading, this.#parts);
  }

  /** Answers a question; while it is answered, nothing newer is told than what it is about. */
  answering<Answer>(task: Task, work: (pace: Pace) => Promise<Answer>): Promise<Answer> {
    const pace = new TaskPace(task, this.#now);
    return this.#parts.answering(
      () => work(pace),
      () => pace.worked,
    );
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
    this.#parts.begin();
    const tellPart = (share: number): void => {
      if (this.#reading.count > 0 && this.#parts.isDue(share))
        this.#parts.telling(() => onPart(this.#outcome()));
    };
    const of = files.reduce((sum, { size }) => sum + size, 0);
    let before = 0;
    let told = 0;
    let toldAt = Number.NEGATIVE_INFINITY;
    for (const [at, file] of files.entries()) {
      if (this.#intake.stopped) break;
      const path = paths[at] ?? (file.webkitRelativePath || file.name);
      await this.#intake.read(file, path, (bytes) => {
        const read = before + Math.min(bytes, file.size);
        tellPart(read / Math.max(1, of));
        if (read - told < of / steps || this.#now() - toldAt < pause) return;
        told = read;
        toldAt = this.#now();
        onProgress({ read, of, sessions: this.#reading.count });
      });
      before += file.size;
    }
    return this.#settle();
  }

  /** Numbers of the sessions that the filter lets through, in the order asked for. */
  async list(filter: SessionFilter, sort: SessionSort, pace: Pace = steady): Promise<Uint32Array> {
    return (await this.#browserFor(filter)).list(filter, sort, pace);
  }

  /** What the sessions of a filter have, of each facet so many values at most. */
  async facets(filter: SessionFilter, most: number, pace: Pace = steady): Promise<FacetCounts> {
    return (await this.#browserFor(filter)).facets(filter, most, pace);
  }

  /** Sessions over time; undefined where there is none at all. */
  async chart(ask: ChartAsk, pace: Pace = steady): Promise<TimeChart | undefined> {
    return (await this.#browserFor(ask.filter)).chart(ask, pace);
  }

  /** What filters and counts; a group that takes time to know is found out first. */
  async #browserFor({ among }: SessionFilter): Promise<SessionBrowser> {
    if (among?.startsWith("queue/")) await this.#queues.link(this.#listings());
    this.#browser ??= this.#browse();
    return this.#browser;
  }

  #browse(): SessionBrowser {
    const group = (among: string): readonly number[] => this.#group(among);
    return new SessionBrowser(this.#reading, this.#told, group, this.design);
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

  evidence(numbers: Uint32Array): Promise<string> {
    return evidence(numbers, {
      reading: this.#reading,
      detail: (number) => this.detail(number),
      traces: this.#traces.outcomes(),
      together: this.#traces.together(),
    });
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
    const browser = this.#browse();
    this.#browser = browser;
    return {
      files: this.#intake.outcomes,
      sessions: this.#reading.count,
      verdicts: browser.verdictCounts(),
      causes: browser.causeCounts().map((each) => {
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
