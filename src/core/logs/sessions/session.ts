import type { Verdict } from "./verdict";

/** TLS of a session: the last handshake that its rows tell of. */
export interface SessionTls {
  /** `TLS1.2`; null where there was no handshake that succeeded. */
  readonly version: string | null;
  readonly cipher: string | null;
  readonly bits: number | null;
  readonly outcome: "ok" | "failed";
  /** The word behind `TLS negotiation failed with error`. */
  readonly error: string | null;
  readonly peerThumbprint: string | null;
  /** The word of a validation that failed; that a client sent no certificate is no failure. */
  readonly validation: string | null;
}

export interface SessionAuth {
  readonly mechanism: string | null;
  /** Null where the rows do not tell. */
  readonly outcome: "ok" | "failed" | null;
  readonly account: string | null;
}

export interface SessionMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly id: string | null;
  /** Bytes: as MAIL FROM announced, else as BDAT summed, else as the reply said. */
  readonly size: number | null;
  readonly accepted: boolean;
}

/** Which transport service wrote the log: a guess where no folder tells (G13). */
export type Service = "frontend" | "hub" | "mailbox" | "edge";

/** One SMTP session as a protocol log tells of it. Times are UTC, ISO 8601 with milliseconds. */
export interface Session {
  readonly id: string;
  readonly connector: string;
  readonly service: Service;
  readonly direction: "in" | "out";
  readonly start: string;
  readonly end: string;
  readonly rows: number;
  readonly firstSequence: number;
  readonly verdict: Verdict;
  /** Id of a class of failures, or `none`, `client-abort`, `remote-abort`. */
  readonly cause: string;
  readonly lastReply: string;
  readonly tls: SessionTls | null;
  readonly auth: SessionAuth | null;
  readonly ehlo: string | null;
  readonly messages: readonly SessionMessage[];
  readonly tarpitSeconds: number;
  readonly delayedAckSeconds: number;
  /** `address:port`, empty where the session was never connected. */
  readonly local: string;
  readonly remote: string;
  /** The row that decides. */
  readonly evidence: { readonly file: string; readonly line: number } | null;
  /** The session of a receive connector that this one is the onward part of (I10). */
  readonly proxiedSession?: string;
}
