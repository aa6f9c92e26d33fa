import { causeIds } from "../causes/ids";
import { type Sought, sought } from "../rows/bytes";
import { plainNumber, received, row } from "../rows/kinds";
import { ofRow, ofSession, type Store, textId } from "../rows/store";
import { idOf } from "./idOf";
import type { Judge } from "./judge";
import { verdicts } from "./verdict";

const [unknown, without, within] = [0, 1, 2];
const asItIs = (text: string): string => text;

/** Longer words, and those with letters beyond ASCII, are looked for in texts alone. */
const ofBytes = /^[\0-\x7f]{1,250}$/;

/** What a text is known to hold, by its number. */
class Known {
  #of = new Uint8Array(1 << 12);

  get(number: number): number {
    return this.#of[number] ?? unknown;
  }

  set(number: number, holds: boolean): void {
    if (number >= this.#of.length) {
      const grown = new Uint8Array(Math.max(number + 1, this.#of.length * 2));
      grown.set(this.#of);
      this.#of = grown;
    }
    this.#of[number] = holds ? within : without;
  }
}

/**
 * Sessions that hold a text, without case: in the id, connector, endpoints, cause, verdict, last reply, EHLO
 * name, addresses and ids of messages, as they are shown: what is masked is not found. Each text of the
 * logs is looked through once, however many sessions have it.
 */
export class SessionSearch {
  readonly #store: Store;
  readonly #judge: Judge;
  readonly #text: string;
  readonly #mask: (text: string) => string;
  readonly #idIn = (reply: string): string =>
    reply.startsWith("250") ? this.#mask(/<[^<>]*>/.exec(reply)?.[0] ?? "") : "";
  readonly #plain = new Known();
  readonly #masked = new Known();
  readonly #quoted = new Known();
  /** The text as bytes: most texts of the logs hold it nowhere, and need not be made to tell so. */
  readonly #word: Sought | null;
  readonly #causes: readonly boolean[];
  readonly #verdicts: readonly boolean[];
  /** The text may be a part of a mask. */
  readonly #isStarred: boolean;
  /** The text may be a part of an id that is a number. */
  readonly #isHex: boolean;

  constructor(store: Store, judge: Judge, text: string, mask: (text: string) => string) {
    this.#store = store;
    this.#judge = judge;
    this.#text = text.toLowerCase();
    this.#mask = mask;
    this.#word = ofBytes.test(this.#text) ? sought(this.#text) : null;
    this.#causes = causeIds.map((id) => id.includes(this.#text));
    this.#verdicts = verdicts.map((id) => id.includes(this.#text));
    this.#isStarred = this.#text.includes("*");
    this.#isHex = /^[\da-f]{1,16}$/.test(this.#text);
  }

  /** Whether a session holds the text. It was judged before. */
  holds(session: number): boolean {
    const { session: kept } = this.#store;
    return (
      this.#verdicts[this.#judge.verdict.get(session)] === true ||
      this.#causes[this.#judge.cause.get(session)] === true ||
      this.#inPlain(kept.get(session, ofSession.connector)) ||
      this.#inPlain(kept.get(session, ofSession.remote)) ||
      this.#inPlain(kept.get(session, ofSession.local)) ||
      this.#inMasked(this.#judge.lastReply.get(session)) ||
      this.#inId(session) ||
      this.#inRows(session)
    );
  }

  #inId(session: number): boolean {
    const { high, low } = this.#store.index;
    const first = high.get(session);
    if (first === textId) return this.#inPlain(low.get(session));
    if (!this.#isHex) return false;
    return idOf(this.#store, session).toLowerCase().includes(this.#text);
  }

  #inRows(session: number): boolean {
    const { row: kept, kind, session: sessions } = this.#store;
    for (let next = sessions.get(session, ofSession.head); next !== 0; ) {
      const at = next - 1;
      switch (kind.get(at) & ~received) {
        case row.ehlo:
        case row.mail:
        case row.rcpt:
        case row.messageId:
          if (this.#inMasked(kept.get(at, ofRow.detail))) return true;
          break;
        case row.reply:
          if (this.#inQuoted(kept.get(at, ofRow.detail))) return true;
          break;
        default:
          break;
      }
      next = kept.get(at, ofRow.previous);
    }
    return false;
  }

  #inPlain(number: number): boolean {
    return this.#in(this.#plain, number, asItIs);
  }

  #inMasked(number: number): boolean {
    return this.#in(this.#masked, number, this.#mask);
  }

  /** A reply that takes a message says its id. */
  #inQuoted(number: number): boolean {
    if (number >= plainNumber) return false;
    return this.#in(this.#quoted, number, this.#idIn);
  }

  #in(known: Known, number: number, shown: (text: string) => string): boolean {
    const before = known.get(number);
    if (before !== unknown) return before === within;
    const holds = this.#may(number) && this.#isShown(shown(this.#store.texts.text(number)));
    known.set(number, holds);
    return holds;
  }

  /** Only stars of a mask can be in what is shown and not in the text. */
  #may(number: number): boolean {
    if (this.#isStarred) return true;
    if (this.#word) return this.#store.texts.mayHold(number, this.#word);
    return this.#isShown(this.#store.texts.text(number));
  }

  #isShown(text: string): boolean {
    return text.toLowerCase().includes(this.#text);
  }
}
