import type { Phrase } from "../../finding";
import type { OutboundQuestion, RouteOutcome, SendConnector, Server } from "../../model";
import type { SourceId, Standing } from "../../sources";
import type { Sender } from "../sender";
import type { RouteCandidate, SetAside } from "./candidate";

/** The field behind a step; without a connector a setting that no connector holds. */
export interface RouteDecider {
  /** Id of the connector. */
  readonly connector?: string;
  readonly parameter: string;
}

/** Which part of the way a step belongs to. */
export type RouteStage =
  | "recipient"
  | "choice"
  | "path"
  | "hop"
  | "connect"
  | "greeting"
  | "tls"
  | "sign-in"
  | "message"
  | "queue";

/** One step of the decision, one sentence. */
export interface RouteStep {
  readonly stage: RouteStage;
  /** worry: it passes, and should make one think; unknown: the design does not hold what decides it. */
  readonly verdict: "pass" | "fail" | "worry" | "unknown";
  readonly text: Phrase;
  /** Where documents differ or are silent. */
  readonly open?: Phrase;
  readonly decidedBy?: RouteDecider;
  readonly cites: readonly SourceId[];
  readonly standing: Standing;
}

/** A line of the conversation; an event is no line of SMTP: a connection or a handshake that fails or stands. */
export interface RouteLine {
  /** Exchange is the client. */
  readonly from: "client" | "server" | "event";
  readonly text: string;
  readonly note?: Phrase;
  readonly decidedBy?: RouteDecider;
  /** 1 for the first connection; a second one follows where the first failed (S103). */
  readonly session: number;
  /** TLS is up. */
  readonly secure: boolean;
}

/** What ends the way: a text that Exchange makes, or the reply of the other side. */
export interface RouteReply {
  readonly id: SendReplyId;
  /** Three digits; empty where the text has none. */
  readonly code: string;
  readonly enhanced: string;
  readonly text: string;
  /** Other wordings of the same, whole. */
  readonly variants: readonly string[];
  readonly cites: readonly SourceId[];
  readonly standing: Standing;
}

/** Ids of the texts in `sendReplies`, and `remote` for what the other side said. */
export type SendReplyId = string;

/** Delivery types of Get-Queue that a route can end in (Q). */
export type DeliveryType =
  | "DnsConnectorDelivery"
  | "SmartHostConnectorDelivery"
  | "SmtpRelayToConnectorSourceServers"
  | "SmtpRelayWithinAdSiteToEdge"
  | "SmtpRelayToRemoteActiveDirectorySite"
  | "SmtpDeliveryToMailbox"
  | "Unreachable";

/** A queue on the way, as an administrator sees it on its server. */
export interface QueueView {
  /** undefined: a source server that the design does not hold. */
  readonly server: Server | undefined;
  readonly deliveryType: DeliveryType;
  /** `partner.example`, `[192.0.2.60],relay.example`, a connector, a site; empty where the design cannot tell. */
  readonly nextHopDomain: string;
  readonly status: "Ready" | "Retry";
  /** What LastError shows; older builds word it as in `otherForms`. */
  readonly lastError?: string;
  readonly otherForms: readonly string[];
}

/** A run of equal pauses between attempts. */
export interface RetryRow {
  /** undefined: until the message expires. */
  readonly times: number | undefined;
  readonly minutes: number;
  readonly parameter: string;
}

/** When a message that waits is tried again, and how it ends (section 7 of the notes). */
export interface RetryPlan {
  /** Empty: nothing is tried until the routing changes. */
  readonly rows: readonly RetryRow[];
  /** Minutes after the first failure, the first twelve. */
  readonly attempts: readonly number[];
  readonly delayNoticeHours: number;
  readonly expiresDays: number;
  readonly text: Phrase;
  readonly open?: Phrase;
  readonly cites: readonly SourceId[];
  readonly standing: Standing;
}

/** The answer to one message for one recipient. */
export interface OutboundRun {
  readonly question: OutboundQuestion;
  /** The connector that takes it; null: none, or the message stays inside. */
  readonly connector: SendConnector | null;
  readonly winner: RouteCandidate | undefined;
  /** Best first; empty where no connector is looked at. */
  readonly candidates: readonly RouteCandidate[];
  readonly setAside: readonly SetAside[];
  /** Connectors between which the name alone decides (S32). */
  readonly tie: readonly Sender[];
  /** The deciding server; undefined: any. */
  readonly server: Server | undefined;
  /** The server whose Transport service opens the session. */
  readonly sendingServer: Server | undefined;
  /** Smart hosts in their order, or `dns`; undefined: none. */
  readonly nextHop: readonly string[] | "dns" | undefined;
  readonly steps: readonly RouteStep[];
  readonly lines: readonly RouteLine[];
  readonly outcome: RouteOutcome;
  /** What decided where it was not delivered: the innermost reply. */
  readonly reply: RouteReply | undefined;
  /** From the deciding server to the one that sends; none where nothing is queued. */
  readonly queues: readonly QueueView[];
  readonly retries: RetryPlan | undefined;
}
