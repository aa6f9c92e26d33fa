import { causeIds } from "../causes/ids";
import { plainNumber, type RowKind, received, row } from "../rows/kinds";
import { idText } from "../rows/sessionIndex";
import { blankId, ofRow, ofSession, type Store, textId } from "../rows/store";
import { Conversation } from "./conversation";
import { type Judge, receivesOf } from "./judge";
import type { MessageSeen } from "./messageSeen";
import { Order } from "./order";
import { serviceOf } from "./service";
import type { Session, SessionAuth, SessionMessage } from "./session";
import { chainWord, thumbprintOf, tlsOf } from "./tls";
import { verdicts } from "./verdict";

/** A file that sessions were read from. */
export interface SessionFile {
  readonly name: string;
  readonly path: string;
  /** The version in its header, 0 without one. */
  readonly version: number;
}

const order = new Order();
const conversation = new Conversation();

/** Everything that is told of one session that was judged. Accounts and addresses are as they stand in the log. */
export function tellSession(
  store: Store,
  judge: Judge,
  files: readonly SessionFile[],
  session: number,
): Session {
  const { texts } = store;
  const receives = receivesOf(store, session);
  order.gather(store, session);
  conversation.follow(store, order, receives);
  const facts = factsOf(store, receives);
  const connector = texts.text(store.session.get(session, ofSession.connector));
  const local = texts.text(store.session.get(session, ofSession.local));
  const origin = files[store.stretches[store.session.get(session, ofSession.stretch)]?.file ?? 0];
  const evidence = judge.evidence.get(session);
  const high = store.index.high.get(session);
  const low = store.index.low.get(session);
  return {
    id: high === textId ? texts.text(low) : high === blankId ? idText(0, 0) : idText(high, low),
    connector,
    service: serviceOf({
      file: origin?.path ?? "",
      connector,
      receives,
      local,
      version: origin?.version ?? 0,
    }),
    direction: receives ? "in" : "out",
    start: new Date(store.start.get(session)).toISOString(),
    end: new Date(store.end.get(session)).toISOString(),
    rows: store.session.get(session, ofSession.count),
    firstSequence: store.session.get(session, ofSession.first),
    verdict: verdicts[judge.verdict.get(session)] ?? "open",
    cause: causeIds[judge.cause.get(session)] ?? "none",
    lastReply: texts.text(judge.lastReply.get(session)),
    tls: tlsOf(facts.up, facts.failed, facts.thumbprint, facts.validation),
    auth: facts.auth,
    ehlo: facts.ehlo,
    messages: conversation.messages.map((each) => message(store, each, receives)),
    tarpitSeconds: facts.tarpit / 1000,
    delayedAckSeconds: facts.delayed / 1000,
    local,
    remote: texts.text(store.session.get(session, ofSession.remote)),
    evidence: evidence === 0 ? null : placeOf(store, files, evidence - 1),
    ...(facts.proxied !== null && { proxiedSession: facts.proxied }),
  };
}

/** File and line of a row. */
export function placeOf(store: Store, files: readonly SessionFile[], at: number) {
  const stretch = store.stretches[store.stretchOf(at)];
  return { file: files[stretch?.file ?? 0]?.name ?? "", line: store.row.get(at, ofRow.line) };
}

interface Facts {
  up: string | null;
  failed: string | null;
  thumbprint: string | null;
  validation: string | null;
  auth: SessionAuth | null;
  ehlo: string | null;
  proxied: string | null;
  tarpit: number;
  delayed: number;
}

function factsOf(store: Store, receives: boolean): Facts {
  const facts: Facts = {
    up: null,
    failed: null,
    thumbprint: null,
    validation: null,
    auth: null,
    ehlo: null,
    proxied: null,
    tarpit: 0,
    delayed: 0,
  };
  let ofPeer = false;
  let asked = false;
  for (let place = 0; place < order.count; place += 1) {
    const at = order.rows[place] as number;
    const code = store.kind.get(at);
    const kind = (code & ~received) as RowKind;
    const fromClient = ((code & received) !== 0) === receives;
    const detail = store.row.get(at, ofRow.detail);
    const text = (): string => store.texts.text(detail);
    switch (kind) {
      case row.ehlo:
        if (fromClient) facts.ehlo = text();
        break;
      case row.auth:
        if (!fromClient) break;
        asked = true;
        facts.auth = { mechanism: text().toUpperCase(), outcome: null, account: null };
        break;
      case row.reply:
        if (asked && !fromClient && facts.auth?.outcome === null)
          facts.auth = { ...facts.auth, outcome: outcomeOf(store, detail) };
        if (facts.auth?.outcome) asked = false;
        break;
      case row.authFailed:
        facts.auth = { ...(facts.auth ?? unknownAuth), outcome: "failed" };
        break;
      case row.authenticated:
        facts.auth = { ...(facts.auth ?? unknownAuth), outcome: "ok", account: text() };
        break;
      case row.account:
        facts.auth = { ...(facts.auth ?? unknownAuth), account: text() };
        break;
      case row.ownCertificate:
        ofPeer = false;
        break;
      case row.peerCertificate:
        ofPeer = true;
        facts.thumbprint = thumbprintOf(text()) ?? facts.thumbprint;
        break;
      case row.thumbprint:
        if (ofPeer) facts.thumbprint = thumbprintOf(text()) ?? facts.thumbprint;
        break;
      case row.tlsUp:
        facts.up = text();
        facts.failed = null;
        break;
      case row.tlsFailed:
        facts.failed = text();
        facts.up = null;
        break;
      case row.chain:
        if (!/^(EmptyCertificate|Valid)$/i.test(text())) facts.validation = text();
        break;
      case row.certificateRefused:
        facts.validation = chainWord(text());
        break;
      case row.proxies:
        facts.proxied = text();
        break;
      case row.tarpit:
        facts.tarpit += detail & ~plainNumber;
        break;
      case row.delayedAck:
        facts.delayed += detail & ~plainNumber;
        break;
      default:
        break;
    }
  }
  return facts;
}

const unknownAuth: SessionAuth = { mechanism: null, outcome: null, account: null };

/** What the reply to AUTH means; a challenge means nothing yet. */
function outcomeOf(store: Store, detail: number): SessionAuth["outcome"] {
  const code = detail >= plainNumber ? detail - plainNumber : store.texts.firstNumber(detail);
  if (code >= 400) return "failed";
  return code === 235 ? "ok" : null;
}

function message(
  store: Store,
  { from, to, id, announced, sent, accepted }: MessageSeen,
  receives: boolean,
): SessionMessage {
  const end = accepted < 0 ? "" : store.texts.text(endReply(store, accepted));
  const said = receives ? /(<[^<>]*>)/.exec(end)?.[1] : undefined;
  const counted = /\b(\d+) bytes in\b/.exec(end)?.[1];
  const size = announced >= 0 ? announced : sent >= 0 ? sent : counted ? Number(counted) : null;
  return {
    from: store.texts.text(from),
    to: to.map((each) => store.texts.text(each)),
    id: id >= 0 ? store.texts.text(id) : (said ?? null),
    size,
    accepted: accepted >= 0,
  };
}

function endReply(store: Store, place: number): number {
  const detail = store.row.get(order.rows[place] as number, ofRow.detail);
  return detail >= plainNumber ? 0 : detail;
}
