/*
 * logs: SMTP protocol logs of Exchange as sessions with verdict and cause, connectivity logs as failures,
 * queues and messages as entries with their cause, traces of firewalls and proxies beside the sessions.
 * LogReading takes files in pieces of any size; every line is used, header or faulty, and accounted for.
 * Rows are kept as numbers and places, not as text; what may be a credential is never kept.
 * export/fields says once what is exported of a session: documents, columns, template and table follow it.
 * adviceOf says what the class of a failure means for a session, and what to do (failures.json).
 * SessionBrowser filters, counts, charts and orders millions of sessions by numbers (browse/).
 * Facts are those of log-formats.md: G, R, I, S, C, Q and K ids.
 */
export { type Advice, adviceOf, type Step } from "./advice/advice";
export { type Stretch, stretchesOf } from "./advice/commands";
export * from "./browse/asked";
export { SessionBrowser } from "./browse/browser";
export type { DesignSource, SessionSource } from "./browse/source";
export { ToldSessions } from "./browse/told";
export { type Failure, failure, failures } from "./causes/failures";
export { type Party, partyOfDomain, partyOfHost } from "./causes/party";
export { causeTitle } from "./causes/titles";
export type { ConnectivityFailure } from "./connectivity/failure";
export { type FailureGroup, failureGroups } from "./connectivity/groups";
export { type CorrelateOptions, correlateTimed } from "./correlate/correlate";
export type { Correlation } from "./correlate/correlation";
export { type SessionFacts, type Timed, timedOf } from "./correlate/timed";
export { answerTogether } from "./correlate/together";
export { zoneText } from "./correlate/zoneText";
export { type Beside, BesideDesign, besideDesign } from "./design/beside";
export { connectorNamed } from "./design/connectorNamed";
export { connectorFinding } from "./design/findings";
export { DesignModel, deployedModel } from "./design/model";
export { type FieldPlace, fieldPlaces } from "./design/places";
export { type Compared, predictedConnector } from "./design/predicted";
export { RepliesBeside } from "./design/replies";
export { besideSentence } from "./design/sentences";
export { type SessionBeside, sessionBeside } from "./design/session";
export { clickhouseTable } from "./export/clickhouse";
export { documentLine } from "./export/documents";
export { indexTemplate } from "./export/indexTemplate";
export { pastedHead, pastedLine, sessionHead, sessionLine } from "./export/table";
export { ageOf, type QueueAge } from "./queues/age";
export { connectorOf, type QueueConnector } from "./queues/connectorOf";
export type { ListedObject, MessageEntry, QueueEntry } from "./queues/listing";
export { isMessage, messageOf } from "./queues/messageOf";
export { queueAdvice } from "./queues/queueAdvice";
export { isQueue, queueOf } from "./queues/queueOf";
export { QueueSessions, type SessionsOfQueue } from "./queues/sessionsOf";
export type { FaultReason, FaultyLine, FileAccount, LogKind } from "./reader/account";
export { whyUnread } from "./reader/unread";
export { FromUtf16 } from "./reader/utf16";
export { type LogFile, LogReading, type RowPlace, type SessionOverview } from "./reading";
export type { ShownRow } from "./rows/shownRow";
export type { SessionFigures } from "./sessions/figures";
export type { SessionSearch } from "./sessions/search";
export type * from "./sessions/session";
export { sessionFacts } from "./sessions/sessionFacts";
export { type Verdict, verdicts } from "./sessions/verdict";
export type { Destination } from "./traces/destinations";
export type { NatPair } from "./traces/event";
export type { ColumnNames, TraceOptions } from "./traces/format";
export { isTrace, traceHead } from "./traces/isTrace";
export type { TraceKind, TracePlace } from "./traces/kinds";
export { TraceReader } from "./traces/reader";
export type { Trace } from "./traces/trace";
export { type UnnamedCsv, unnamedCsv } from "./traces/unnamedCsv";
export { type Cover, coverOf, isRare } from "./usage/cover";
export { type SessionGroup, SessionGroups } from "./usage/groups";
export { type Narrowing, narrow, type Width, widths } from "./usage/narrow";
export { narrowRanges, rangesInForce, type TakenThen, takenThen } from "./usage/narrowRanges";
export { type DomainUse, type Use, usageOf } from "./usage/usage";
