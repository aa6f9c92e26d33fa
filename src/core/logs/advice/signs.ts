import type { Session } from "../sessions/session";

/** What of a session speaks for one cause or another, read once for all families. */
export interface Signs {
  readonly session: Session;
  readonly sends: boolean;
  /** Address and port of the other end. */
  readonly address: string;
  readonly port: string;
  readonly isV6: boolean;
  /** The other end has an address of a private network. */
  readonly isPrivate: boolean;
  /** The connector's name without its server, in lower case. */
  readonly connector: string;
  readonly isDefaultFrontend: boolean;
  readonly encrypted: boolean;
  readonly triedTls: boolean;
  readonly mechanism: string;
  readonly signedIn: boolean;
  readonly recipients: readonly string[];
  readonly reply: string;
}

const privateRanges =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][\da-f]{2}:|fe80:)/i;

export function signsOf(session: Session): Signs {
  const { remote, tls, auth, messages } = session;
  const colon = remote.lastIndexOf(":");
  const address = remote.slice(0, Math.max(colon, 0)).replace(/^\[|\]$/g, "");
  const connector = session.connector.slice(session.connector.indexOf("\\") + 1).toLowerCase();
  return {
    session,
    sends: session.direction === "out",
    address,
    port: remote.slice(colon + 1),
    isV6: address.includes(":"),
    isPrivate: privateRanges.test(address),
    connector,
    isDefaultFrontend: /^(?:default|client) frontend\b/.test(connector),
    encrypted: tls?.outcome === "ok",
    triedTls: tls !== null,
    mechanism: auth?.mechanism ?? "",
    signedIn: auth?.outcome === "ok",
    recipients: messages.flatMap(({ to }) => to),
    reply: session.lastReply,
  };
}
