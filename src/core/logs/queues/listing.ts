/** One queue as Get-Queue shows it. What a notation does not hold is not there. */
export interface QueueEntry {
  /** `EX01\14`, `EX01\Submission`, `EX01\Shadow\9` (Q9). */
  readonly identity: string;
  readonly deliveryType?: string;
  readonly nextHopDomain?: string;
  /** GUID of the send connector, or zeros (Q10). */
  readonly nextHopConnector?: string;
  readonly status?: string;
  readonly count?: number;
  /** The innermost reply or sentence of LastError (Q8, Q8b). */
  readonly lastReply?: string;
  /** The address that was tried last. */
  readonly endpoint?: string;
  /** The host that was tried last. */
  readonly host?: string;
  readonly retryCount?: number;
  /** UTC, where the notation has exact times (Q7). */
  readonly lastRetry?: string;
  readonly firstRetry?: string;
  /** As the shell showed it: local time in its culture, without a zone. */
  readonly lastRetryLocal?: string;
  readonly firstRetryLocal?: string;
  readonly velocity?: number;
  /** Id of a class of failures, `none`, or nothing where the notation does not hold the last error. */
  readonly cause?: string;
}

/** One message as Get-Message shows it; subject and addresses are masked unless they are asked for (Q13). */
export interface MessageEntry {
  readonly identity: string;
  readonly queue?: string;
  readonly status?: string;
  readonly messageId?: string;
  readonly from?: string;
  readonly subject?: string;
  readonly recipients?: string;
  readonly sourceIp?: string;
  readonly size?: string;
  readonly retryCount?: number;
  readonly dateReceived?: string;
  readonly dateReceivedLocal?: string;
  readonly lastReply?: string;
  readonly cause?: string;
}

/** The properties of one object as a notation has them, without it; names in lower case. */
export interface ListedObject {
  readonly line?: number;
  /** A blank value is `null`; what the notation does not hold is not there. */
  readonly values: ReadonlyMap<string, string | number | boolean | null>;
}
