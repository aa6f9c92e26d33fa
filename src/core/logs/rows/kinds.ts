/**
 * What a row says, as a small number: the one list that rows are kept by. Replies and commands are told
 * from their text; who speaks is kept beside it, as the same text means another thing from the other side.
 */
export const row = {
  other: 0,
  connect: 1,
  end: 2,
  /** The last or only line of a reply. */
  reply: 3,
  /** A line of a reply after which another follows: `250-…`. */
  replyMore: 4,
  ehlo: 5,
  starttls: 6,
  auth: 7,
  mail: 8,
  /** `SIZE=` of the MAIL FROM before it: no row of its own. */
  mailSize: 9,
  rcpt: 10,
  data: 11,
  bdat: 12,
  bdatLast: 13,
  rset: 14,
  quit: 15,
  xproxy: 16,
  /** A verb that changes nothing: NOOP, HELP, VRFY. */
  idle: 17,
  /** What is no known verb; a credential may stand there, so nothing of it is kept (I30). */
  unknown: 18,
  attempting: 20,
  connectFailed: 21,
  messageId: 22,
  proxies: 23,
  proxyFailed: 24,
  account: 25,
  authenticated: 26,
  authFailed: 27,
  tarpit: 28,
  delayedAck: 29,
  ownCertificate: 30,
  peerCertificate: 31,
  thumbprint: 32,
  tlsUp: 33,
  tlsFailed: 34,
  chain: 35,
  certificateRefused: 36,
  tlsRequired: 37,
  permissions: 38,
  shutdown: 39,
} as const;

export type RowKind = (typeof row)[keyof typeof row];

/** Set where the event is `<`. */
export const received = 64;
/** Set in a detail that is a number of its own, not that of a text. */
export const plainNumber = 0x8000_0000;

/** What classifying finds: the kind, and the number of the text that goes with it, or a plain number. */
export interface Classified {
  kind: RowKind;
  detail: number;
  /** A second number, 0 if there is none: SIZE= of MAIL FROM. */
  extra: number;
}
