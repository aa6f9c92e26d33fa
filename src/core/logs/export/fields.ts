import type { Session, SessionMessage } from "../sessions/session";
import { endpointIn } from "../traces/endpoint";

/** Types that Elasticsearch and OpenSearch both have; ClickHouse has one for each (clickhouse.ts). */
export type FieldType = "date" | "keyword" | "long" | "ip" | "boolean" | "float";

type Single = string | number | boolean | null | undefined;

/** One field of an exported session. `null`, nothing and an empty list are left out. */
export interface ExportField {
  /** Its name in the Elastic Common Schema (source elastic-common-schema); what that has no name for stands under `portolan`. */
  readonly name: string;
  readonly type: FieldType;
  /** Few different values: worth a dictionary. */
  readonly few?: true;
  /** A list of values. */
  readonly many?: true;
  /** The head of its column in CSV; fields that only a search engine wants have none. */
  readonly head?: string;
  of(session: Session): Single | readonly string[];
}

/** The server in `EX01\Default Frontend EX01`; send connectors do not name theirs. */
const serverOf = ({ connector, direction }: Session): string | undefined => {
  const slash = connector.indexOf("\\");
  return direction === "in" && slash > 0 ? connector.slice(0, slash) : undefined;
};

const isOut = ({ direction }: Session): boolean => direction === "out";
/** Who connects, and who is connected to. */
const client = (session: Session) => endpointIn(isOut(session) ? session.local : session.remote);
const server = (session: Session) => endpointIn(isOut(session) ? session.remote : session.local);
const port = (side: { readonly port: number } | undefined): number | undefined =>
  side && side.port > 0 ? side.port : undefined;
const nanoseconds = 1_000_000;

const each = (
  { messages }: Session,
  of: (message: SessionMessage) => string | null,
): readonly string[] => [
  ...new Set(messages.map(of).filter((text): text is string => text !== null && text !== "")),
];

const outcomes: Readonly<Partial<Record<Session["verdict"], string>>> = {
  delivered: "success",
  failed: "failure",
  rejected: "failure",
  deferred: "failure",
  aborted: "failure",
};

/**
 * What is exported of a session, and as what: the one source of documents, columns, the index template and the
 * table. Order is that of the columns.
 */
export const exportFields: readonly ExportField[] = [
  { name: "@timestamp", type: "date", head: "Start (UTC)", of: ({ start }) => start },
  { name: "ecs.version", type: "keyword", few: true, of: () => "8.11.0" },
  { name: "event.kind", type: "keyword", few: true, of: () => "event" },
  { name: "event.category", type: "keyword", many: true, of: () => ["email", "network"] },
  { name: "event.type", type: "keyword", many: true, of: () => ["connection", "info"] },
  { name: "event.module", type: "keyword", few: true, of: () => "exchange" },
  {
    ...{ name: "event.dataset", type: "keyword", few: true },
    of: (session) => (isOut(session) ? "exchange.smtp_send" : "exchange.smtp_receive"),
  },
  { name: "event.start", type: "date", of: ({ start }) => start },
  { name: "event.end", type: "date", head: "End (UTC)", of: ({ end }) => end },
  {
    ...{ name: "event.duration", type: "long" },
    of: ({ start, end }) => (Date.parse(end) - Date.parse(start)) * nanoseconds,
  },
  { name: "event.id", type: "keyword", head: "Session", of: ({ id }) => id },
  {
    name: "event.outcome",
    type: "keyword",
    few: true,
    of: ({ verdict }) => outcomes[verdict] ?? "unknown",
  },
  {
    name: "network.direction",
    type: "keyword",
    few: true,
    head: "Direction",
    of: (session) => (isOut(session) ? "outbound" : "inbound"),
  },
  { name: "network.transport", type: "keyword", few: true, of: () => "tcp" },
  { name: "network.protocol", type: "keyword", few: true, of: () => "smtp" },
  { name: "observer.vendor", type: "keyword", few: true, of: () => "Microsoft" },
  { name: "observer.product", type: "keyword", few: true, of: () => "Exchange Server" },
  { name: "observer.hostname", type: "keyword", few: true, head: "Server", of: serverOf },
  {
    name: "portolan.connector",
    type: "keyword",
    few: true,
    head: "Connector",
    of: ({ connector }) => connector,
  },
  {
    name: "portolan.service",
    type: "keyword",
    few: true,
    head: "Service",
    of: ({ service }) => service,
  },
  {
    name: "source.ip",
    type: "ip",
    head: "Client address",
    of: (session) => client(session)?.address,
  },
  {
    name: "source.port",
    type: "long",
    head: "Client port",
    of: (session) => port(client(session)),
  },
  { name: "source.domain", type: "keyword", head: "Client's EHLO name", of: ({ ehlo }) => ehlo },
  {
    name: "destination.ip",
    type: "ip",
    head: "Server address",
    of: (session) => server(session)?.address,
  },
  {
    name: "destination.port",
    type: "long",
    head: "Server port",
    of: (session) => port(server(session)),
  },
  {
    name: "portolan.verdict",
    type: "keyword",
    few: true,
    head: "Verdict",
    of: ({ verdict }) => verdict,
  },
  { name: "portolan.cause", type: "keyword", few: true, head: "Cause", of: ({ cause }) => cause },
  {
    name: "portolan.last_reply",
    type: "keyword",
    head: "Last reply",
    of: ({ lastReply }) => lastReply || undefined,
  },
  { name: "tls.established", type: "boolean", of: ({ tls }) => tls?.outcome === "ok" },
  {
    name: "tls.version_protocol",
    type: "keyword",
    few: true,
    of: ({ tls }) => /^[a-z]+/i.exec(tls?.version ?? "")?.[0].toLowerCase(),
  },
  {
    name: "tls.version",
    type: "keyword",
    few: true,
    head: "TLS",
    of: ({ tls }) => /[\d.]+$/.exec(tls?.version ?? "")?.[0],
  },
  {
    name: "tls.cipher",
    type: "keyword",
    few: true,
    head: "TLS cipher",
    of: ({ tls }) => tls?.cipher,
  },
  {
    name: "tls.client.hash.sha1",
    type: "keyword",
    of: (session) => (isOut(session) ? undefined : session.tls?.peerThumbprint),
  },
  {
    name: "tls.server.hash.sha1",
    type: "keyword",
    of: (session) => (isOut(session) ? session.tls?.peerThumbprint : undefined),
  },
  {
    name: "portolan.tls.error",
    type: "keyword",
    few: true,
    head: "TLS error",
    of: ({ tls }) => tls?.error,
  },
  {
    name: "portolan.tls.validation",
    type: "keyword",
    few: true,
    head: "Certificate validation",
    of: ({ tls }) => tls?.validation,
  },
  {
    name: "portolan.auth.mechanism",
    type: "keyword",
    few: true,
    head: "Sign-in",
    of: ({ auth }) => auth?.mechanism,
  },
  {
    name: "portolan.auth.outcome",
    type: "keyword",
    few: true,
    head: "Sign-in outcome",
    of: ({ auth }) => auth?.outcome,
  },
  { name: "user.name", type: "keyword", head: "Account", of: ({ auth }) => auth?.account },
  {
    name: "email.direction",
    type: "keyword",
    few: true,
    of: (session) => (isOut(session) ? "outbound" : "inbound"),
  },
  {
    name: "email.from.address",
    type: "keyword",
    many: true,
    head: "Senders",
    of: (session) => each(session, ({ from }) => from),
  },
  {
    name: "email.to.address",
    type: "keyword",
    many: true,
    head: "Recipients",
    of: ({ messages }) => [...new Set(messages.flatMap(({ to }) => to))],
  },
  {
    name: "email.message_id",
    type: "keyword",
    many: true,
    head: "Message ids",
    of: (session) => each(session, ({ id }) => id),
  },
  {
    name: "portolan.messages",
    type: "long",
    head: "Messages",
    of: ({ messages }) => messages.length,
  },
  {
    name: "portolan.accepted",
    type: "long",
    head: "Accepted",
    of: ({ messages }) => messages.filter(({ accepted }) => accepted).length,
  },
  {
    name: "portolan.bytes",
    type: "long",
    head: "Bytes",
    of: ({ messages }) => messages.reduce((sum, { size }) => sum + (size ?? 0), 0),
  },
  {
    name: "portolan.tarpit_seconds",
    type: "float",
    head: "Held back (s)",
    of: ({ tarpitSeconds }) => tarpitSeconds || undefined,
  },
  {
    name: "portolan.delayed_ack_seconds",
    type: "float",
    head: "Acceptance delayed (s)",
    of: ({ delayedAckSeconds }) => delayedAckSeconds || undefined,
  },
  { name: "portolan.proxied_session", type: "keyword", of: ({ proxiedSession }) => proxiedSession },
  {
    name: "log.file.path",
    type: "keyword",
    few: true,
    head: "File",
    of: ({ evidence }) => evidence?.file,
  },
  { name: "portolan.line", type: "long", head: "Line", of: ({ evidence }) => evidence?.line },
];
