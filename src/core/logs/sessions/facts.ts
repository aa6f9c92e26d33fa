import { plainNumber, type RowKind, received, row } from "../rows/kinds";
import { ofRow, type Store } from "../rows/store";
import type { Order } from "./order";

/** Outcomes of a sign-in as they are kept. */
export const signIn = { untold: 0, ok: 1, failed: 2 } as const;

/** What the rows of a session tell beside its messages: texts by their numbers, -1 where there is none. */
export class Facts {
  /** The sentence of the last handshake that succeeded, or of the one that failed. */
  up = -1;
  failed = -1;
  ehlo = -1;
  /** Somebody tried to sign in, or did. */
  asked = false;
  mechanism = -1;
  outcome: (typeof signIn)[keyof typeof signIn] = signIn.untold;
  account = -1;
  proxied = -1;
  /** Milliseconds. */
  tarpit = 0;
  delayed = 0;
  /** A reply to AUTH is still to come. */
  #waits = false;

  /** Reads the rows of one session in their order. */
  follow(store: Store, order: Order, receives: boolean): void {
    this.up = this.failed = this.ehlo = this.mechanism = this.account = this.proxied = -1;
    this.asked = this.#waits = false;
    this.outcome = signIn.untold;
    this.tarpit = this.delayed = 0;
    for (let place = 0; place < order.count; place += 1) {
      const at = order.rows[place] as number;
      const code = store.kind.get(at);
      const kind = (code & ~received) as RowKind;
      if (kind === row.replyMore || kind === row.rcpt || kind === row.mail) continue;
      const fromClient = ((code & received) !== 0) === receives;
      this.#row(store, kind, fromClient, store.row.get(at, ofRow.detail));
    }
  }

  #row(store: Store, kind: RowKind, fromClient: boolean, detail: number): void {
    switch (kind) {
      case row.ehlo:
        if (fromClient) this.ehlo = detail;
        break;
      case row.auth:
        if (!fromClient) break;
        this.asked = this.#waits = true;
        this.mechanism = detail;
        this.outcome = signIn.untold;
        this.account = -1;
        break;
      case row.reply:
        if (this.#waits && !fromClient && this.outcome === signIn.untold)
          this.outcome = outcomeOf(store, detail);
        if (this.outcome !== signIn.untold) this.#waits = false;
        break;
      case row.authFailed:
        this.asked = true;
        this.outcome = signIn.failed;
        break;
      case row.authenticated:
        this.asked = true;
        this.outcome = signIn.ok;
        this.account = detail;
        break;
      case row.account:
        this.asked = true;
        this.account = detail;
        break;
      case row.tlsUp:
        this.up = detail;
        this.failed = -1;
        break;
      case row.tlsFailed:
        this.failed = detail;
        this.up = -1;
        break;
      case row.proxies:
        this.proxied = detail;
        break;
      case row.tarpit:
        this.tarpit += detail & ~plainNumber;
        break;
      case row.delayedAck:
        this.delayed += detail & ~plainNumber;
        break;
      default:
        break;
    }
  }
}

/** What the reply to AUTH means; a challenge means nothing yet. */
function outcomeOf(store: Store, detail: number): Facts["outcome"] {
  const code = detail >= plainNumber ? detail - plainNumber : store.texts.firstNumber(detail);
  if (code >= 400) return signIn.failed;
  return code === 235 ? signIn.ok : signIn.untold;
}
