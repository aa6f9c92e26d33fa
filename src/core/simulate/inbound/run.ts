import type { Reply, ReplyId } from "../../catalogue";
import type { Fix, Phrase } from "../../finding";
import type { InboundAnswer, InboundQuestion, ReceiveConnector, Server } from "../../model";
import type { SourceId, Standing } from "../../sources";
import type { Binding, IpRange } from "../../values";
import type { Because, Identity } from "../identity";
import type { Receiver } from "../receiver";
import type { Candidate, Selection } from "../selection";

/** How a session ends: `no-listener` = nobody listens there, `no-connector` = the service has no connector for the client (R17, R18). */
export type Verdict = InboundAnswer["verdict"];

/** The parameter of a connector that decided something, and what in it. */
export interface DecidedBy {
  /** Id of the connector. */
  readonly connector: string;
  readonly parameter: string;
  /** Row of a list value. */
  readonly row?: number;
  /** The member, right or figure in it that decided. */
  readonly detail?: string;
}

/** One line as it crosses the wire, without its line end. */
export interface Line {
  readonly from: "client" | "server";
  readonly text: string;
  /** Of a server's line: the reply that it is part of. */
  readonly reply?: ReplyId;
  readonly decidedBy?: DecidedBy;
  /** TLS was up. */
  readonly secure: boolean;
  /** A line of the message, not of the protocol. */
  readonly content?: true;
  /** Seconds for which the server holds the reply back (R91). */
  readonly delay?: number;
}

/** A reply as it was told: codes and words of this connector. */
export interface RunReply {
  readonly id: ReplyId;
  readonly code: string;
  /** Empty where the reply has none or EnhancedStatusCodesEnabled is false. */
  readonly enhanced: string;
  readonly text: string;
  readonly standing: Standing;
  readonly variants: Reply["variants"];
}

/** One decision on the way, in the order in which they fall. */
export interface Step {
  /** `warned`: passed, and should worry; `open`: it hangs on a fact that nobody told. */
  readonly outcome: "passed" | "stopped" | "warned" | "open";
  readonly what: Phrase;
  readonly decidedBy?: DecidedBy;
  /** Index of the line of the transcript that it made, where it made one. */
  readonly line?: number;
  /** Statement of the notes behind it. */
  readonly cites: SourceId;
  readonly standing: Standing;
}

/** A fact without which the outcome cannot be told; the run goes on as if it were not so. */
export interface Missing {
  readonly fact:
    | "places"
    | "permissions"
    | "mechanisms"
    | "members"
    | "acceptedDomains"
    | "secureDomains";
  /** Id of the connector whose permissions are missing. */
  readonly connector?: string;
  readonly what: Phrase;
}

/** Something to know that decided nothing. */
export interface Note {
  readonly what: Phrase;
  readonly cites: SourceId;
  readonly standing: Standing;
}

/** A right of the session, and where it comes from. */
export interface HeldRight {
  readonly right: string;
  readonly because: Because | undefined;
}

/** Why a connector of the server was or was not a candidate: each condition on its own. */
export interface Considered {
  readonly receiver: Receiver;
  readonly enabled: boolean;
  /** It belongs to the service that owns the socket. */
  readonly ofService: boolean;
  /** The binding that covers the local address and port. */
  readonly binding: Binding | undefined;
  /** The smallest of its ranges that hold the client. */
  readonly range: IpRange | undefined;
  readonly won: boolean;
}

/** The back end to which a front end hands the session (R95). */
export interface Proxied {
  readonly port: 2525 | 465;
  readonly server: Server;
  /** The connector that takes the front end's address there; null = none does. */
  readonly connector: ReceiveConnector | null;
  readonly selection: Selection;
  readonly outcome: "taken" | "not-told" | "failed";
}

/** What Exchange does with one inbound session: the answer of `simulateInbound`. */
export interface InboundRun {
  readonly question: InboundQuestion;
  /** Why there can be no such session: an unknown server, an address that is not read or not there, families that differ. */
  readonly impossible?: Phrase;
  readonly server: Server | undefined;
  readonly selection: Selection | undefined;
  readonly connector: ReceiveConnector | null;
  readonly candidates: readonly Candidate[];
  /** Every receive connector of the server, candidates first. */
  readonly considered: readonly Considered[];
  /** Keywords after EHLO, without and with TLS; none with TLS where it is not offered. */
  readonly ehlo: readonly string[];
  readonly ehloAfterTls: readonly string[];
  /** Who the session was in the end. */
  readonly identity: Identity | undefined;
  readonly permissions: readonly HeldRight[];
  readonly transcript: readonly Line[];
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
  readonly reply: RunReply | null;
  /** Empty where the outcome is certain as far as the documents go. */
  readonly missing: readonly Missing[];
  /** Where documents disagree or are silent, and what the picture leaves out. */
  readonly notes: readonly Note[];
  /** What can still refuse the message afterwards (R90). */
  readonly later: readonly Note[];
  readonly proxy: Proxied | undefined;
  /** Edits that would change a refusal, with what they open. */
  readonly mends: readonly Fix[];
}

/** What a question leaves out because it does not belong to the session. */
export interface Circumstances {
  /** The day, YYYY-MM-DD, by which certificates are judged; absent = they are taken as valid. */
  readonly today?: string;
  /** Address of the account that signs in; absent = the sender's where it is in an authoritative domain, else user@ the default domain. */
  readonly account?: string;
}
