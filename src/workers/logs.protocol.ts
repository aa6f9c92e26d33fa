import type { Finding } from "../core/finding";
import type { Advice, Cover, Session, SessionBeside, TakenThen, Use, Verdict } from "../core/logs";
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

/** What a trace says in words, and the sessions that it says it of, by their ids. */
export interface TraceOutcome {
  readonly name: string;
  readonly answer: readonly string[];
}

export interface LogsOutcome {
  readonly files: readonly LogFileOutcome[];
  readonly sessions: number;
  readonly verdicts: readonly { readonly id: Verdict; readonly count: number }[];
  /** The most frequent first; sessions without a cause are not among them. */
  readonly causes: readonly CauseCount[];
  readonly traces: readonly TraceOutcome[];
}

export interface CauseCount {
  readonly id: string;
  readonly count: number;
  /** What it means; absent for ends that are no failure. */
  readonly meaning?: string;
}

/** Which sessions are wanted; what is absent narrows nothing. */
export interface SessionFilter {
  readonly verdict?: Verdict;
  readonly cause?: string;
  readonly direction?: "in" | "out";
  /** Without case, in the id, connector, endpoints, cause, last reply, names and addresses. */
  readonly text?: string;
}

export type SortKey =
  | "start"
  | "direction"
  | "connector"
  | "remote"
  | "verdict"
  | "cause"
  | "lastReply";

export interface SessionSort {
  readonly by: SortKey;
  readonly down: boolean;
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
  readonly rows: { readonly ask: readonly number[]; readonly answer: readonly SessionRow[] };
  readonly detail: { readonly ask: number; readonly answer: SessionDetail | undefined };
  /** Gives the design, and says where the log disagrees with it; the questions below are of the design given last. */
  readonly beside: { readonly ask: Organisation; readonly answer: BesideOutcome };
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

/** Who used which receive connector. */
export interface UsageOutcome {
  /** The most messages first. */
  readonly uses: readonly Use[];
  /** By the connector as the log names it. */
  readonly covers: ReadonlyMap<string, Cover>;
}

export type Question = {
  [About in keyof Answers]: { readonly about: About; readonly ask: Answers[About]["ask"] };
}[keyof Answers];

export type LogsRequest =
  | { readonly is: "read"; readonly files: readonly File[] }
  /** Ends the reading; what was read stays. */
  | { readonly is: "stop" }
  | { readonly is: "ask"; readonly id: number; readonly question: Question };

export type LogsMessage =
  | ({ readonly is: "progress" } & LogsProgress)
  /** What was read so far; the reading goes on. */
  | { readonly is: "part"; readonly outcome: LogsOutcome }
  | { readonly is: "done"; readonly outcome: LogsOutcome }
  | { readonly is: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly is: "failed"; readonly why: string; readonly id?: number };
