import { causeIds } from "./causes/ids";
import {
  type ConnectivityFailure,
  connectivityFailure,
  onceOverFiles,
} from "./connectivity/failure";
import type { FileAccount } from "./reader/account";
import { FileReader } from "./reader/fileReader";
import { type Layout, usualLayout } from "./rows/columns";
import { accountMask } from "./rows/credentials";
import { received, row } from "./rows/kinds";
import { type ShownRow, shownRow } from "./rows/shownRow";
import { ofRow, ofSession, Store } from "./rows/store";
import type { HeadEnd } from "./rows/texts";
import { figuresOf, type SessionFigures } from "./sessions/figures";
import { glanceOf, type SessionGlance } from "./sessions/glance";
import { idOf } from "./sessions/idOf";
import { Judge, receivesOf } from "./sessions/judge";
import { maskedSession } from "./sessions/masked";
import { Order } from "./sessions/order";
import { SessionSearch } from "./sessions/search";
import type { Service, Session } from "./sessions/session";
import { placeOf, type SessionFile, serviceAt, tellSession } from "./sessions/tell";
import { type Verdict, verdicts } from "./sessions/verdict";

/** After so many bytes the sessions that ended are judged: their rows are still at hand then. */
const atOnce = 131_072;

/** A file being read: bytes in pieces of any size, then its end. */
export interface LogFile {
  write(bytes: Uint8Array): void;
  end(): FileAccount;
  /** What was read so far. */
  account(): FileAccount;
}

/** What is known of a session without making texts. Times are milliseconds since 1970. */
export interface SessionOverview {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly cause: string;
  /** Numbers of the texts of the connector, of the two ends and of the last reply. */
  readonly connector: number;
  readonly local: number;
  readonly remote: number;
  readonly lastReply: number;
  readonly receives: boolean;
  readonly lines: number;
  /** Place of the file that it begins in, among `files`. */
  readonly file: number;
}

/** Where a row lies: its file by name, its line, and the byte of the file that it begins at. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
  readonly offset: number;
  readonly sequence: number;
  readonly layout: Layout;
}

/**
 * Logs that are read together, one file after the other, into sessions that may lie in several of them.
 * What may be a credential is left behind on reading; accounts are masked unless they are asked for.
 */
export class LogReading {
  readonly #store = new Store();
  readonly #judge = new Judge(this.#store);
  readonly #files: (SessionFile & { readonly reader: FileReader })[] = [];
  readonly #failures: ConnectivityFailure[] = [];
  /** Shows accounts unless a question says otherwise: set by a person alone. */
  showsAccounts = false;
  /** Numbers of the texts that are accounts, and how many rows were looked through for them. */
  readonly #accounts = new Set<number>();
  #maskedRows = 0;
  #masking: (text: string) => string = (text) => text;

  /** Begins a file. Its name is what it is called; its folders tell which service wrote it. */
  open(name: string, path = name): LogFile {
    const file = this.#files.length;
    const reader = new FileReader(name, file, this.#store, (bytes, fields, places) => {
      const failure = connectivityFailure(bytes, fields, places, file);
      if (failure) this.#failures.push(failure);
    });
    this.#files.push({
      name,
      path,
      reader,
      get version() {
        return reader.version;
      },
    });
    return {
      write: (bytes) => {
        for (let at = 0; at < bytes.length; at += atOnce) {
          reader.write(bytes.subarray(at, at + atOnce));
          this.#judge.ended();
        }
      },
      end: () => reader.end(),
      account: () => reader.account(),
    };
  }

  /** What became of each line of each file. */
  files(): readonly FileAccount[] {
    return this.#files.map(({ reader }) => reader.account());
  }

  /** Judges what has come since it was last asked; whoever asks for sessions gets them judged. */
  judge(): void {
    this.#judge.all();
  }

  /** How many sessions there are. */
  get count(): number {
    return this.#store.sessions;
  }

  /** Failed connections and look-ups of connectivity logs, of one file or of all; what copies of a file tell again is there once. */
  failures(name?: string): readonly ConnectivityFailure[] {
    if (name === undefined) return onceOverFiles(this.#failures);
    return this.#failures.filter(({ file }) => this.#files[file]?.name === name);
  }

  /** One session by its number, in the order in which they were met. */
  session(number: number, options: { readonly unmasked?: boolean } = {}): Session {
    this.#judge.all();
    const told = tellSession(this.#store, this.#judge, this.#files, number);
    return (options.unmasked ?? this.showsAccounts) ? told : maskedSession(told, this.#mask());
  }

  /** Every session in the order of its start, one after the other: they need not be in memory at once. */
  *sessions(options: { readonly unmasked?: boolean } = {}): Iterable<Session> {
    this.#judge.all();
    const mask = (options.unmasked ?? this.showsAccounts) ? null : this.#mask();
    const { start } = this.#store;
    const order = Uint32Array.from({ length: this.count }, (_, number) => number).sort(
      (a, b) => start.get(a) - start.get(b) || a - b,
    );
    for (const number of order) {
      const told = tellSession(this.#store, this.#judge, this.#files, number);
      yield mask ? maskedSession(told, mask) : told;
    }
  }

  /** What filters and charts ask of a session, without its texts. */
  overview(number: number): SessionOverview {
    this.#judge.all();
    const { start, end, session } = this.#store;
    return {
      start: start.get(number),
      end: end.get(number),
      verdict: verdicts[this.#judge.verdict.get(number)] ?? "open",
      cause: causeIds[this.#judge.cause.get(number)] ?? "none",
      connector: session.get(number, ofSession.connector),
      local: session.get(number, ofSession.local),
      remote: session.get(number, ofSession.remote),
      lastReply: this.#judge.lastReply.get(number),
      receives: receivesOf(this.#store, number),
      lines: session.get(number, ofSession.count),
      file: this.#store.stretches[session.get(number, ofSession.stretch)]?.file ?? 0,
    };
  }

  /** What an overview leaves out: it takes going through the rows of the session. */
  figures(number: number): SessionFigures {
    return figuresOf(this.#store, number);
  }

  /** What top lists ask of a session: in a fraction of the time of its figures. */
  glance(number: number): SessionGlance {
    return glanceOf(this.#store, number);
  }

  /** Looks for a text in the sessions that were read so far; rows that come later are not in it. */
  search(text: string): SessionSearch {
    this.#judge.all();
    return new SessionSearch(this.#store, this.#judge, text, (each) => this.masked(each));
  }

  /** Which service wrote the log of a session. */
  service(number: number): Service {
    return serviceAt(this.#store, this.#files, number);
  }

  /** The id of a session. */
  id(number: number): string {
    return idOf(this.#store, number);
  }

  /** A text by its number in an overview or in figures, as it stands in the log. */
  text(number: number): string {
    return this.#store.texts.text(number);
  }

  /** The number of the text that a text begins with, up to where `endOf` says; -1 where it says so. */
  head(text: number, endOf: HeadEnd): number {
    return this.#store.texts.head(text, endOf);
  }

  /** A text with every account in it masked, unless accounts are shown. */
  masked(text: string): string {
    return this.showsAccounts ? text : this.#mask()(text);
  }

  /** Where the rows of a session lie, in its own order: to show them, they are read again from there. */
  rows(number: number): readonly RowPlace[] {
    const order = new Order();
    order.gather(this.#store, number);
    const places: RowPlace[] = [];
    for (const at of order.rows.subarray(0, order.count)) {
      if ((this.#store.kind.get(at) & ~received) === row.mailSize) continue;
      const stretch = this.#store.stretches[this.#store.stretchOf(at)];
      const { layout = usualLayout } = stretch ?? {};
      const offset = (stretch?.base ?? 0) + this.#store.row.get(at, ofRow.offset);
      const sequence = this.#store.row.get(at, ofRow.sequence);
      places.push({ ...placeOf(this.#store, this.#files, at), offset, sequence, layout });
    }
    return places;
  }

  /** A row that was read again from its place, as it may be shown. `receives` as its session's overview says. */
  shownRow(
    bytes: Uint8Array,
    layout: Layout,
    receives: boolean,
    options: { readonly unmasked?: boolean } = {},
  ): ShownRow | undefined {
    const isShown = options.unmasked ?? this.showsAccounts;
    return shownRow(bytes, layout, receives, isShown ? null : this.#mask());
  }

  /** Bytes of memory that are held. */
  get bytes(): number {
    return this.#store.bytes + this.#judge.bytes;
  }

  /** Accounts stand where somebody signed in, and may stand again as senders. */
  #mask(): (text: string) => string {
    const { kind, rows, row: kept, texts } = this.#store;
    if (this.#maskedRows === rows) return this.#masking;
    for (let at = this.#maskedRows; at < rows; at += 1) {
      const said = kind.get(at) & ~received;
      if (said === row.account || said === row.authenticated)
        this.#accounts.add(kept.get(at, ofRow.detail));
    }
    this.#maskedRows = rows;
    this.#masking = accountMask([...this.#accounts].map((each) => texts.text(each)));
    return this.#masking;
  }
}
