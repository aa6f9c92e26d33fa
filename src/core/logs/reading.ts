import { type ConnectivityFailure, connectivityFailure } from "./connectivity/failure";
import type { FileAccount } from "./reader/account";
import { FileReader } from "./reader/fileReader";
import { accountMask } from "./rows/credentials";
import { received, row } from "./rows/kinds";
import { ofRow, Store } from "./rows/store";
import { Judge } from "./sessions/judge";
import { maskedSession } from "./sessions/masked";
import type { Session } from "./sessions/session";
import { type SessionFile, tellSession } from "./sessions/tell";

/** A file being read: bytes in pieces of any size, then its end. */
export interface LogFile {
  write(bytes: Uint8Array): void;
  end(): FileAccount;
  /** What was read so far. */
  account(): FileAccount;
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
    return reader;
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

  /** Failed connections and look-ups of connectivity logs, of one file or of all. */
  failures(name?: string): readonly ConnectivityFailure[] {
    if (name === undefined) return this.#failures;
    return this.#failures.filter(({ file }) => this.#files[file]?.name === name);
  }

  /** One session by its number, in the order in which they were met. */
  session(number: number, options: { readonly unmasked?: boolean } = {}): Session {
    this.#judge.all();
    const told = tellSession(this.#store, this.#judge, this.#files, number);
    return options.unmasked ? told : maskedSession(told, this.#mask());
  }

  /** Every session in the order of its start, one after the other: they need not be in memory at once. */
  *sessions(options: { readonly unmasked?: boolean } = {}): Iterable<Session> {
    this.#judge.all();
    const mask = options.unmasked ? null : this.#mask();
    const { start } = this.#store;
    const order = Uint32Array.from({ length: this.count }, (_, number) => number).sort(
      (a, b) => start.get(a) - start.get(b) || a - b,
    );
    for (const number of order) {
      const told = tellSession(this.#store, this.#judge, this.#files, number);
      yield mask ? maskedSession(told, mask) : told;
    }
  }

  /** Bytes of memory that are held. */
  get bytes(): number {
    return this.#store.bytes + this.#judge.bytes;
  }

  /** Accounts stand where somebody signed in, and may stand again as senders. */
  #mask(): (text: string) => string {
    const names = new Set<number>();
    for (let at = 0; at < this.#store.rows; at += 1) {
      const kind = this.#store.kind.get(at) & ~received;
      if (kind === row.account || kind === row.authenticated)
        names.add(this.#store.row.get(at, ofRow.detail));
    }
    return accountMask([...names].map((each) => this.#store.texts.text(each)));
  }
}
