import { encodeUtf8 } from "../../values";
import { causeOf, type TextKind } from "../causes/causeOf";
import { causeNumber } from "../causes/ids";
import { ByteColumn, Column } from "../rows/column";
import { plainNumber, row } from "../rows/kinds";
import { ofRow, ofSession, type Store } from "../rows/store";
import { Conversation } from "./conversation";
import { Order } from "./order";
import { type Verdict, verdictOf, verdicts } from "./verdict";

const remote = "remote";
/** How a session is marked as judged. */
const standing = (receives: boolean): number => (receives ? 2 : 1);

/** The verdict of each session with what it rests on, in columns: filters read these and nothing else. */
export class Judge {
  /** Places in `verdicts` and `causeIds`. */
  readonly verdict = new ByteColumn();
  readonly cause = new ByteColumn();
  /** The row that decides plus one; 0 where there is none. */
  readonly evidence = new Column();
  /** Number of the text of the last reply. */
  readonly lastReply = new Column();
  readonly #store: Store;
  #judgedRows = 0;
  readonly #order = new Order();
  readonly #conversation = new Conversation();
  /** Causes of texts that were looked at before, replies and sentences. */
  readonly #replies = new Map<number, number>();
  readonly #sentences = new Map<number, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Judges every session to which rows have come since it was last asked. */
  all(): void {
    const store = this.#store;
    if (this.#judgedRows === store.rows) return;
    this.#judgedRows = store.rows;
    store.ended.length = 0;
    for (let session = 0; session < store.sessions; session += 1)
      if (!this.#isDone(session)) this.#one(session);
  }

  /**
   * Judges the sessions that ended since it was last asked, while their rows are at hand. One of a log that
   * has not told its side waits; one to which rows come after its last is judged again.
   */
  ended(): void {
    const { ended, stretches, session } = this.#store;
    for (let at = 0; at < ended.length; at += 1) {
      const each = ended[at] as number;
      const told = stretches[session.get(each, ofSession.stretch)]?.receives ?? null;
      if (told !== null && !this.#isDone(each)) this.#one(each);
    }
    ended.length = 0;
  }

  /** Whether nothing has come since a session was judged, nor word from its log that it is one of the other side. */
  #isDone(session: number): boolean {
    const judged = this.#store.session.get(session, ofSession.judged);
    return judged !== 0 && judged === standing(receivesOf(this.#store, session));
  }

  get bytes(): number {
    return this.verdict.bytes + this.cause.bytes + this.evidence.bytes + this.lastReply.bytes;
  }

  #one(session: number): void {
    const order = this.#order;
    const seen = this.#conversation;
    const receives = receivesOf(this.#store, session);
    order.gather(this.#store, session);
    seen.follow(this.#store, order, receives);
    const { verdict, place } = verdictOf(seen);
    this.verdict.set(session, verdicts.indexOf(verdict));
    this.evidence.set(session, place < 0 ? 0 : (order.rows[place] as number) + 1);
    this.cause.set(session, place < 0 ? 0 : this.#causeAt(place, verdict, receives));
    const { lastReply, lastReplyFrom } = seen;
    this.lastReply.set(session, lastReply < 0 ? 0 : this.#reply(lastReplyFrom, lastReply));
    this.#store.session.set(session, ofSession.judged, standing(receives));
  }

  #causeAt(place: number, verdict: Verdict, receives: boolean): number {
    const store = this.#store;
    const at = this.#order.rows[place] as number;
    const kind = store.kind.get(at) & 63;
    if (verdict === "aborted") {
      const closer = store.texts.text(store.row.get(at, ofRow.detail)).toLowerCase();
      if (!closer.startsWith(remote)) return 0;
      return causeNumber.get(receives ? "client-abort" : "remote-abort") ?? 0;
    }
    if (kind !== row.reply) return this.#known(store.row.get(at, ofRow.detail), "sentence");
    const seen = this.#conversation;
    const from = place === seen.refusal ? seen.refusalFrom : seen.stopFrom;
    return this.#known(this.#reply(from, place), "reply");
  }

  #known(text: number, kind: TextKind): number {
    const cache = kind === "reply" ? this.#replies : this.#sentences;
    const before = cache.get(text);
    if (before !== undefined) return before;
    const found = causeOf(this.#store.texts.text(text), kind);
    const cause = found ? (causeNumber.get(found.id) ?? 0) : 0;
    cache.set(text, cause);
    return cause;
  }

  /** The number of a reply's text, its lines joined. */
  #reply(from: number, to: number): number {
    const { texts, row: kept, kind } = this.#store;
    const { rows } = this.#order;
    const only = kept.get(rows[to] as number, ofRow.detail);
    if (from === to) return only >= plainNumber ? 0 : only;
    const lines: string[] = [];
    for (let place = from; place <= to; place += 1) {
      const at = rows[place] as number;
      const said = kind.get(at) & 63;
      const number = kept.get(at, ofRow.detail);
      if ((said === row.reply || said === row.replyMore) && number < plainNumber)
        lines.push(texts.text(number));
    }
    const joined = encodeUtf8(joinedReply(lines));
    return texts.add(joined, 0, joined.length);
  }
}

/** Whether a session is one of a receive connector; where the log does not tell, its name does: `SERVER\\name` (R11). */
export function receivesOf(store: Store, session: number): boolean {
  const told = store.stretches[store.session.get(session, ofSession.stretch)]?.receives ?? null;
  if (told !== null) return told;
  return store.texts.text(store.session.get(session, ofSession.connector)).includes("\\");
}

/** The lines of one reply as one: what each repeats at its head is said once (send-semantics.md 7). */
export function joinedReply(lines: readonly string[]): string {
  const [first = "", ...rest] = lines;
  const head = `${first.slice(0, 3)} ${first.slice(4)}`;
  const [, enhanced] = /^\d{3} (\d\.\d+\.\d+) /.exec(head) ?? [];
  const said = rest.map((line) => {
    const words = line.slice(4);
    return enhanced && words.startsWith(`${enhanced} `) ? words.slice(enhanced.length + 1) : words;
  });
  return [head, ...said].join(" ").trimEnd();
}
