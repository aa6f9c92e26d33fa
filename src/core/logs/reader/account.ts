/** Kinds of log that are read here, by the words in `#Log-type`; `unknown` is what is none of them. */
export type LogKind =
  | "smtp-receive"
  | "smtp-send"
  | "connectivity"
  | "message-tracking"
  | "unknown";

export type FaultReason =
  | "too few fields"
  | "unclosed quote"
  | "date-time not readable"
  | "sequence number not readable"
  | "unknown event"
  | "NUL bytes"
  | "cut line"
  | "line too long";

export interface FaultyLine {
  readonly line: number;
  readonly reason: FaultReason;
}

/** What became of each line of a file: `lines` is always `used + headers + faulty` (section 4). */
export interface FileAccount {
  /** As it was given: the path is what tells files of one name apart (G12). */
  readonly name: string;
  readonly kind: LogKind;
  readonly bytes: number;
  readonly lines: number;
  readonly used: number;
  readonly headers: number;
  readonly faulty: number;
  /** Faulty lines in their order, the first thousand of them. */
  readonly faults: readonly FaultyLine[];
}

/** How many faulty lines of a file are named one by one. */
const named = 1000;

/** Counts lines while a file is read. */
export class Account {
  kind: LogKind = "unknown";
  bytes = 0;
  used = 0;
  headers = 0;
  faulty = 0;
  readonly faults: FaultyLine[] = [];

  constructor(readonly name: string) {}

  fault(line: number, reason: FaultReason): void {
    this.faulty += 1;
    if (this.faults.length < named) this.faults.push({ line, reason });
  }

  get lines(): number {
    return this.used + this.headers + this.faulty;
  }

  shown(): FileAccount {
    const { name, kind, bytes, lines, used, headers, faulty, faults } = this;
    return { name, kind, bytes, lines, used, headers, faulty, faults };
  }
}
