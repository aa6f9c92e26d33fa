import { plainNumber } from "../rows/kinds";
import { ofRow, type Store } from "../rows/store";
import { Conversation } from "./conversation";
import { Facts } from "./facts";
import { receivesOf } from "./judge";
import type { MessageSeen } from "./messageSeen";
import { Order } from "./order";

/** What filters, charts and sorting ask of a session beyond its overview, without texts: these go by number. */
export interface SessionFigures {
  /** The sentence of a handshake that succeeded; -1 where there was none. */
  readonly tlsUp: number;
  readonly tlsFailed: boolean;
  /** Somebody tried to sign in; how it went is told by `signIn`. */
  readonly asked: boolean;
  readonly outcome: Facts["outcome"];
  readonly mechanism: number;
  readonly account: number;
  readonly ehlo: number;
  /** Of the first message; 0 where it is empty, -1 where there is no message. */
  readonly sender: number;
  readonly messages: number;
  readonly accepted: number;
  readonly recipients: number;
  /** Bytes of all messages; -1 where no size is told. */
  readonly size: number;
}

const order = new Order();
const conversation = new Conversation();
const facts = new Facts();

/** Goes through the rows of one session once. */
export function figuresOf(store: Store, session: number): SessionFigures {
  const receives = receivesOf(store, session);
  order.gather(store, session);
  conversation.follow(store, order, receives);
  facts.follow(store, order, receives);
  let [accepted, recipients, size] = [0, 0, -1];
  for (const message of conversation.messages) {
    if (message.accepted >= 0) accepted += 1;
    recipients += message.to.length;
    const bytes = sizeOf(store, order, message);
    if (bytes !== null) size = Math.max(size, 0) + bytes;
  }
  return {
    tlsUp: facts.up,
    tlsFailed: facts.failed >= 0,
    asked: facts.asked,
    outcome: facts.outcome,
    mechanism: facts.mechanism,
    account: facts.account,
    ehlo: facts.ehlo,
    sender: conversation.messages[0]?.from ?? -1,
    messages: conversation.messages.length,
    ...{ accepted, recipients, size },
  };
}

/** Bytes of a message: as MAIL FROM announced, else as BDAT summed, else as the reply said. */
export function sizeOf(
  store: Store,
  rows: Order,
  { announced, sent, accepted }: MessageSeen,
): number | null {
  if (announced >= 0) return announced;
  if (sent >= 0) return sent;
  const counted = /\b(\d+) bytes in\b/.exec(endReply(store, rows, accepted))?.[1];
  return counted === undefined ? null : Number(counted);
}

/** The reply that took a message; empty where none did. */
export function endReply(store: Store, rows: Order, place: number): string {
  if (place < 0) return "";
  const detail = store.row.get(rows.rows[place] as number, ofRow.detail);
  return detail >= plainNumber ? "" : store.texts.text(detail);
}
