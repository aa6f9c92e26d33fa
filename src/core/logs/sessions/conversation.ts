import { plainNumber, type RowKind, received, row } from "../rows/kinds";
import { ofRow, type Store } from "../rows/store";
import type { MessageSeen } from "./messageSeen";
import type { Order } from "./order";
import type { Seen } from "./verdict";
import { Waiting } from "./waiting";

/**
 * Follows one session row by row. Commands may be sent ahead of their replies, rows may be missing: a reply
 * answers the oldest command that waits, unless its code tells which.
 */
export class Conversation implements Seen {
  ended = false;
  began = false;
  signedIn = false;
  accepted = 0;
  stop = -1;
  refusal = -1;
  refusalCode = 0;
  close = -1;
  /** Places of the first and the last line of the last reply that tells (S4). */
  lastReply = -1;
  lastReplyFrom = -1;
  /** The same of the reply that decides. */
  stopFrom = -1;
  refusalFrom = -1;
  messages: MessageSeen[] = [];

  readonly #waiting = new Waiting();
  #message: MessageSeen | null = null;
  #nextId = -1;
  #replyFrom = -1;
  #strayed = -1;
  #strayedFrom = -1;
  #strayedCode = 0;
  #greeted = false;
  #gap = false;

  /** Reads all rows of a session. */
  follow(store: Store, order: Order, receives: boolean): void {
    this.#reset();
    const first = order.count > 0 ? store.row.get(order.rows[0] as number, ofRow.sequence) : 0;
    this.#greeted = first > 0;
    let before = first - 1;
    for (let place = 0; place < order.count; place += 1) {
      const at = order.rows[place] as number;
      const code = store.kind.get(at);
      const kind = (code & ~received) as RowKind;
      const page = store.row.page(at);
      const base = store.row.base(at);
      const sequence = page[base + ofRow.sequence] as number;
      if (sequence > before + 1) this.#gap = true;
      before = sequence;
      const fromPeer = (code & received) !== 0;
      const detail = page[base + ofRow.detail] as number;
      if (kind === row.reply || kind === row.replyMore) {
        if (fromPeer !== receives) this.#reply(place, kind, detail, codeOf(store, detail));
      } else if (kind >= row.ehlo && kind <= row.unknown) {
        if (fromPeer === receives) this.#command(kind, detail);
      } else this.#fact(place, kind, detail);
    }
    if (this.refusal >= 0 || this.accepted > 0 || this.#strayed < 0) return;
    this.refusal = this.#strayed;
    this.refusalFrom = this.#strayedFrom;
    this.refusalCode = this.#strayedCode;
  }

  #reset(): void {
    this.ended = this.began = this.signedIn = this.#greeted = this.#gap = false;
    this.accepted = this.refusalCode = this.#strayedCode = 0;
    this.stop = this.refusal = this.close = this.lastReply = this.lastReplyFrom = -1;
    this.stopFrom = this.refusalFrom = this.#strayed = this.#strayedFrom = -1;
    this.#nextId = this.#replyFrom = -1;
    this.messages = [];
    this.#waiting.clear();
    this.#message = null;
  }

  #fact(place: number, kind: RowKind, detail: number): void {
    switch (kind) {
      case row.connect:
        this.#waiting.add(row.connect, null);
        return;
      case row.end:
        this.ended = true;
        this.close = place;
        return;
      case row.connectFailed:
        this.ended = true;
        this.#stops(place, place);
        return;
      case row.tlsFailed:
      case row.certificateRefused:
      case row.tlsRequired:
        this.#stops(place, place);
        return;
      case row.messageId:
        this.#nextId = detail;
        return;
      default:
        return;
    }
  }

  #command(kind: RowKind, detail: number): void {
    const message = this.#message;
    if (kind === row.mailSize) {
      if (message) message.announced = detail;
      return;
    }
    // What waited before rows were lost was answered among them.
    if (this.#gap) this.#waiting.clear();
    this.#gap = false;
    this.#greeted = true;
    if (kind === row.mail) this.#begin(detail);
    else if (kind === row.rcpt) message?.to.push(detail);
    else if (kind === row.bdat || kind === row.bdatLast) {
      if (message) message.sent = Math.max(message.sent, 0) + (detail & ~plainNumber);
    } else if (kind === row.rset || kind === row.ehlo) this.#message = null;
    else if (kind === row.auth) this.signedIn = true;
    else if (kind === row.quit) this.signedIn = false;
    this.#waiting.add(kind, this.#message);
  }

  #begin(from: number): void {
    this.began = true;
    this.#message = { from, to: [], id: this.#nextId, announced: -1, sent: -1, accepted: -1 };
    this.#nextId = -1;
    this.messages.push(this.#message);
  }

  #reply(place: number, kind: RowKind, detail: number, code: number): void {
    if (this.#replyFrom < 0) this.#replyFrom = place;
    if (kind === row.replyMore) return;
    const from = this.#replyFrom;
    this.#replyFrom = -1;
    this.#gap = false;
    if (code === 334) return;
    const answered = this.#answered(code);
    if (code === 354 || code === 220 || code === 221) return;
    const features = code === 250 && (isPlain(detail) || answered === row.ehlo);
    if (features) return;
    this.lastReply = place;
    this.lastReplyFrom = from;
    if (code >= 400) this.#refused(place, from, code, answered);
    else if (code < 300) this.#agreed(place, answered);
  }

  /** The kind of the command that a reply answers. */
  #answered(code: number): RowKind | undefined {
    if (code === 354) {
      this.#waiting.goOn(this.#message);
      return undefined;
    }
    if (code === 220 || code === 221)
      return this.#waiting.skipTo(code === 221 ? row.quit : row.starttls, row.connect);
    const answered = this.#waiting.next();
    if (code === 421) this.#waiting.clear();
    return answered;
  }

  #agreed(place: number, answered: RowKind | undefined): void {
    if (answered !== row.bdatLast) return;
    const { message } = this.#waiting;
    this.accepted += 1;
    if (message) message.accepted = place;
    if (message === this.#message) this.#message = null;
  }

  #refused(place: number, from: number, code: number, answered: RowKind | undefined): void {
    switch (answered) {
      case row.connect:
      case row.ehlo:
      case row.starttls:
      case row.auth:
      case row.xproxy:
        this.#stops(place, from);
        return;
      case row.mail:
      case row.rcpt:
      case row.data:
      case row.bdat:
      case row.bdatLast:
        this.#refuses(place, from, code);
        return;
      default:
        break;
    }
    if (this.#message) this.#refuses(place, from, code);
    else if (answered === undefined && !this.#greeted) this.#stops(place, from);
    else if (answered !== row.quit && answered !== row.rset) {
      this.#strayed = place;
      this.#strayedFrom = from;
      this.#strayedCode = code;
    }
  }

  #stops(place: number, from: number): void {
    if (this.stop >= 0) return;
    this.stop = place;
    this.stopFrom = from;
  }

  #refuses(place: number, from: number, code: number): void {
    this.refusal = place;
    this.refusalFrom = from;
    this.refusalCode = code;
  }
}

const isPlain = (detail: number): boolean => detail >= plainNumber;

/** The code of a reply from its detail. */
const codeOf = (store: Store, detail: number): number =>
  isPlain(detail) ? detail - plainNumber : store.texts.firstNumber(detail);
