import { causeIds } from "../causes/ids";
import { ofRow, ofSession, type Store } from "../rows/store";
import { Conversation } from "./conversation";
import { Facts, signIn } from "./facts";
import { endReply, sizeOf } from "./figures";
import { idOf } from "./idOf";
import { type Judge, receivesOf } from "./judge";
import type { MessageSeen } from "./messageSeen";
import { Order } from "./order";
import { peerCertificate } from "./peerCertificate";
import { serviceOf } from "./service";
import type { Service, Session, SessionAuth, SessionMessage } from "./session";
import { tlsOf } from "./tls";
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
const facts = new Facts();

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
  facts.follow(store, order, receives);
  const { thumbprint, validation } = peerCertificate(store, order);
  const text = (number: number): string | null => (number < 0 ? null : texts.text(number));
  const connector = texts.text(store.session.get(session, ofSession.connector));
  const local = texts.text(store.session.get(session, ofSession.local));
  const evidence = judge.evidence.get(session);
  return {
    id: idOf(store, session),
    connector,
    service: serviceAt(store, files, session),
    direction: receives ? "in" : "out",
    start: new Date(store.start.get(session)).toISOString(),
    end: new Date(store.end.get(session)).toISOString(),
    rows: store.session.get(session, ofSession.count),
    firstSequence: store.session.get(session, ofSession.first),
    verdict: verdicts[judge.verdict.get(session)] ?? "open",
    cause: causeIds[judge.cause.get(session)] ?? "none",
    lastReply: texts.text(judge.lastReply.get(session)),
    tls: tlsOf(text(facts.up), text(facts.failed), thumbprint, validation),
    auth: authOf(store),
    ehlo: text(facts.ehlo),
    messages: conversation.messages.map((each) => message(store, each, receives)),
    tarpitSeconds: facts.tarpit / 1000,
    delayedAckSeconds: facts.delayed / 1000,
    local,
    remote: texts.text(store.session.get(session, ofSession.remote)),
    evidence: evidence === 0 ? null : placeOf(store, files, evidence - 1),
    ...(facts.proxied >= 0 && { proxiedSession: texts.text(facts.proxied) }),
  };
}

/** Which service wrote the log of a session. */
export function serviceAt(store: Store, files: readonly SessionFile[], session: number): Service {
  const { texts } = store;
  const origin = files[store.stretches[store.session.get(session, ofSession.stretch)]?.file ?? 0];
  return serviceOf({
    file: origin?.path ?? "",
    connector: texts.text(store.session.get(session, ofSession.connector)),
    receives: receivesOf(store, session),
    local: texts.text(store.session.get(session, ofSession.local)),
    version: origin?.version ?? 0,
  });
}

/** File and line of a row. */
export function placeOf(store: Store, files: readonly SessionFile[], at: number) {
  const stretch = store.stretches[store.stretchOf(at)];
  return { file: files[stretch?.file ?? 0]?.name ?? "", line: store.row.get(at, ofRow.line) };
}

/** The outcome of a sign-in; null where nobody tried. */
function authOf(store: Store): SessionAuth | null {
  if (!facts.asked) return null;
  const { mechanism, outcome, account } = facts;
  return {
    mechanism: mechanism < 0 ? null : store.texts.text(mechanism).toUpperCase(),
    outcome: outcome === signIn.untold ? null : outcome === signIn.ok ? "ok" : "failed",
    account: account < 0 ? null : store.texts.text(account),
  };
}

function message(store: Store, seen: MessageSeen, receives: boolean): SessionMessage {
  const { from, to, id, accepted } = seen;
  const said = receives ? /(<[^<>]*>)/.exec(endReply(store, order, accepted))?.[1] : undefined;
  return {
    from: store.texts.text(from),
    to: to.map((each) => store.texts.text(each)),
    id: id >= 0 ? store.texts.text(id) : (said ?? null),
    size: sizeOf(store, order, seen),
    accepted: accepted >= 0,
  };
}
