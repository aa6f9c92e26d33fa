import type { Finding } from "../core/finding";
import type {
  Advice,
  ChartAsk,
  ColumnNames,
  Correlation,
  Cover,
  FacetCounts,
  FailureGroup,
  MessageEntry,
  NatPair,
  QueueEntry,
  Session,
  SessionBeside,
  SessionFilter,
  SessionSort,
  TakenThen,
  TimeChart,
  TraceKind,
  TracePlace,
  UnnamedCsv,
  Use,
  Verdict,
} from "../core/logs";
import type { Organisation } from "../core/model";

/** Bytes so far, of how many, and the sessions that they hold so far. */
export interface LogsProgress {
  readonly read: number;
  readonly of: number;
  readonly sessions: number;
}

/** What became of one file and of each of its lines. */
export interface LogFileOutcome {
  readonly name: string;
  readonly bytes: number;
  /** Of a log or a trace; `unknown` is what is neither. */
  readonly kind: string;
  readonly lines: number;
  readonly used: number;
  readonly headers: number;
  readonly faulty: number;
  /** The first of the faulty lines. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
  /** Why it, or the rest of it, was not read. */
  readonly left?: string;
}

/** What a device did with the sessions that it shows, or that it ought to show. */
export type TraceGroup = "failed" | "matched" | "unanswered" | "absent" | "blocked";

/** What a trace says of the sessions beside it. */
export interface TraceOutcome {
  readonly name: string;
  readonly kind: TraceKind;
  readonly place: TracePlace;
  readonly events: number;
  /** In words. */
  readonly answer: readonly string[];
  readonly clock: {
    readonly from: Correlation["offsetFrom"];
    /** That it is ahead of UTC. */
    readonly minutes?: number;
    readonly errorMs?: number;
    readonly matches: number;
    readonly runnerUp?: { readonly offsetMinutes: number; readonly matches: number };
  };
  readonly isStopping: boolean;
  /** How many sessions are in each group that has any. */
  readonly groups: readonly { readonly id: TraceGroup; readonly count: number }[];
  readonly dropped: Correlation["dropped"];
  readonly moreDropped: number;
  readonly nat: readonly NatPair[];
}

/** A listing that was read, and how much of it. */
export interface ListingOutcome {
  readonly name: string;
  readonly queues: number;
  readonly messages: number;
}

/** One queue beside the sessions of the logs. */
export interface QueueOutcome {
  readonly file: string;
  /** When that file was changed last: about when the queue was seen. Milliseconds since 1970. */
  readonly modified: number;
  readonly queue: QueueEntry;
  /** What its cause means, and what to do; absent where there is none. */
  readonly advice?: Advice;
  /** Absent where the logs have no session of it. */
  readonly undelivered?: number;
  readonly delivered?: number;
}

export interface QueuesOutcome {
  readonly queues: readonly QueueOutcome[];
  readonly messages: readonly MessageEntry[];
  readonly notes: readonly string[];
}

/** What a person says of the logs, where they do not say it themselves. Nothing of it is stored here. */
export interface LogsSettings {
  /** Shows accounts, subjects and addresses. Never what may be a credential. */
  readonly unmasked: boolean;
  /** Columns of CSV traces, for one kind of CSV each. */
  readonly columns: readonly ColumnNames[];
  readonly offsets: Readonly<Record<string, number>>;
  readonly nat: readonly NatPair[];
  /** Words in prefixes of netfilter's lines, and what was done with such packets. */
  readonly prefixes: readonly (readonly [string, "allowed" | "dropped"])[];
}

/** `bulk` is NDJSON for the bulk interface of search engines, `rows` is for the clipboard. */
export type ExportForm = "csv" | "ndjson" | "bulk" | "rows";

export interface LogsOutcome {
  readonly files: readonly LogFileOutcome[];
  readonly sessions: number;
  readonly verdicts: readonly { readonly id: Verdict; readonly count: number }[];
  /** The most frequent first; sessions without a cause are not among them. */
  readonly causes: readonly CauseCount[];
  readonly traces: readonly TraceOutcome[];
  /** What several traces say together. */
  readonly together: readonly string[];
  /** CSV files that may be traces, once their columns are named. */
  readonly csvs: readonly (UnnamedCsv & { readonly name: string })[];
  readonly listings: readonly ListingOutcome[];
  /** Failures that connectivity logs tell of. */
  readonly failures: number;
  readonly settings: LogsSettings;
}

export interface CauseCount {
  readonly id: string;
  readonly count: number;
  /** What it means; absent for ends that are no failure. */
  readonly meaning?: string;
}

/** A session as a row of the table; `number` names it in questions. */
export interface SessionRow
  extends Pick<
    Session,
    | ("id" | "start" | "end" | "direction" | "service" | "connector" | "local" | "remote")
    | ("verdict" | "cause" | "lastReply")
  > {
  readonly number: number;
  /** From its start to its end. */
  readonly seconds: number;
  readonly ehlo: string;
  /** Its version, `failed`, or empty without TLS. */
  readonly tls: string;
  readonly cipher: string;
  readonly mechanism: string;
  /** `ok`, `failed`, `not told`, or empty where nobody signed in. */
  readonly signedIn: string;
  /** Masked. */
  readonly account: string;
  readonly messages: number;
  readonly accepted: number;
  /** Of the first message; `<>` where it is empty. */
  readonly sender: string;
  readonly recipients: number;
  /** Bytes of all messages; null where no size is told. */
  readonly size: number | null;
  readonly lines: number;
}

/** One line of a session, read again from its file and masked. */
export interface SpokenLine {
  readonly event: string;
  readonly data: string;
  readonly context: string;
  readonly time: string;
  readonly file: string;
  readonly line: number;
}

export interface SessionDetail {
  readonly number: number;
  readonly session: Session;
  readonly advice: Advice | undefined;
  readonly lines: readonly SpokenLine[];
  /** Lines that are not shown, as there are too many. */
  readonly more: number;
  /** Why lines could not be read again. */
  readonly unread?: string;
  readonly traces: readonly string[];
}

/** What can be asked of what was read, with what answers it. */
export interface Answers {
  readonly list: {
    readonly ask: { readonly filter: SessionFilter; readonly sort: SessionSort };
    readonly answer: Uint32Array;
  };
  readonly facets: {
    readonly ask: { readonly filter: SessionFilter; readonly most: number };
    readonly answer: FacetCounts;
  };
  readonly chart: {
    readonly ask: ChartAsk;
    /** Undefined where there is no session. */
    readonly answer: TimeChart | undefined;
  };
  readonly rows: { readonly ask: readonly number[]; readonly answer: readonly SessionRow[] };
  readonly detail: { readonly ask: number; readonly answer: SessionDetail | undefined };
  /** Changes settings; what follows from them is told anew. */
  readonly set: { readonly ask: Partial<LogsSettings>; readonly answer: LogsOutcome };
  readonly queues: { readonly ask: null; readonly answer: QueuesOutcome };
  readonly failures: { readonly ask: null; readonly answer: readonly FailureGroup[] };
  /** A piece of an export: a page asks for one after the other. */
  readonly piece: {
    readonly ask: {
      readonly numbers: Uint32Array;
      readonly form: ExportForm;
      /** What stands before the first session stands before these. */
      readonly begins: boolean;
    };
    readonly answer: Blob;
  };
  /** Sessions as Markdown for those who have to mend it: the first of them in full. */
  readonly evidence: { readonly ask: Uint32Array; readonly answer: string };
  /** The files that prepare a search engine or a database for an export. */
  readonly schema: { readonly ask: "index-template" | "table"; readonly answer: string };
  /** Gives the design; the questions below are of the one that was given last. */
  readonly design: { readonly ask: Organisation; readonly answer: null };
  /** Where the whole log disagrees with it. */
  readonly beside: { readonly ask: null; readonly answer: BesideOutcome };
  readonly besideSession: { readonly ask: number; readonly answer: SessionBeside | undefined };
  readonly models: {
    readonly ask: readonly number[];
    /** For each session, undefined where nothing can be said. */
    readonly answer: readonly (
      | Pick<SessionBeside["connector"], "agrees" | "predicted">
      | undefined
    )[];
  };
  readonly usage: { readonly ask: null; readonly answer: UsageOutcome };
  /** Who used one receive connector, the most messages first, at most `mostUses`. */
  readonly uses: { readonly ask: string; readonly answer: readonly Use[] };
  readonly takenThen: {
    readonly ask: {
      /** Id of a receive connector of the design. */
      readonly connector: string;
      readonly ranges: readonly string[];
      readonly cutOff: readonly string[];
    };
    readonly answer: readonly TakenThen[];
  };
}

/** A whole log beside a design. */
export interface BesideOutcome {
  /** The most sessions first. */
  readonly findings: readonly Finding[];
  /** How many sessions were held against it. */
  readonly sessions: number;
}

/** The receive connectors that were used, by name. */
export type UsageOutcome = readonly {
  /** As the log names it first. */
  readonly name: string;
  readonly addresses: number;
  readonly cover: Cover;
}[];

/** Sessions that are held against a design unasked: more take long, and other questions wait now and then. */
export const besideUnasked = 200_000;

/** Addresses of one connector that are answered: more are no list that anybody keeps. */
export const mostUses = 5000;

export type Question = {
  [About in keyof Answers]: { readonly about: About; readonly ask: Answers[About]["ask"] };
}[keyof Answers];

export type LogsRequest =
  | { readonly is: "read"; readonly files: readonly File[]; readonly paths?: readonly string[] }
  /** Ends the reading; what was read stays. */
  | { readonly is: "stop" }
  | { readonly is: "ask"; readonly id: number; readonly question: Question }
  /** Nobody waits for an answer any more. */
  | { readonly is: "cancel"; readonly id: number };

export type LogsMessage =
  | ({ readonly is: "progress" } & LogsProgress)
  /** What was read so far; the reading goes on. */
  | { readonly is: "part"; readonly outcome: LogsOutcome }
  | { readonly is: "done"; readonly outcome: LogsOutcome }
  | { readonly is: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly is: "failed"; readonly why: string; readonly id?: number };
