import { QuickTime } from "../reader/quickTime";
import { addRow, awaitsFeatures, found, keepRow, type Row } from "./addRow";
import { MetConnectors } from "./metConnectors";
import { RecentSessions } from "./recentSessions";
import { eightHex } from "./sessionIndex";
import { begun, endpoint, isBlanked, known } from "./sessionOf";
import type { Store } from "./store";
import { Tails } from "./tails";
import { findValue, value } from "./values";

/** In the place of a session that is to be begun. */
const unknown = -1;
/** No row in the usual order of fields is shorter. */
const shortest = 60;

/**
 * Takes rows in the usual order of fields whose connectors were met before, without parting them: what is
 * known is compared with the bytes, eight at a time. Of all others, and of what is not simply in quotes, it
 * leaves its hands: the answer is the same both ways.
 */
export class QuickRows {
  readonly #store: Store;
  readonly #row: Row = {
    stretch: 0,
    time: Number.NaN,
    sequence: 0,
    event: 0,
    line: 0,
    offset: 0,
    data: 0,
    dataEnd: 0,
    context: 0,
    contextEnd: 0,
  };
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);
  readonly #time = new QuickTime();
  readonly #connectors = new MetConnectors();
  readonly #recent: RecentSessions;
  readonly #tails = new Tails();
  /** Of the row that is being taken: its session, its slot among the recent ones if it has its endpoints. */
  #session = unknown;
  #slot = -1;
  /** Where its id lies, and the halves of the id of a session that is not a recent one. */
  #id = 0;
  #high = 0;
  #low = 0;
  /** Where its endpoints lie, unless it has a slot. */
  readonly #ends = { start: 0, comma: 0, end: 0 };
  /** Where the line begins that follows the rows that were taken. */
  end = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#recent = new RecentSessions(store);
  }

  /** Learns the connector of a row that was parted, if it stands there without quotes. */
  learn(bytes: Uint8Array, start: number, end: number): void {
    if (start === end || end - start > 500 || bytes[start - 1] === 34) return;
    this.#connectors.learn(bytes, start, end, this.#store.texts.add(bytes, start, end));
  }

  /**
   * Takes rows from a place on, each ending with LF before `end`, up to the first that has to be parted or
   * does not end there. Answers how many.
   */
  take(
    bytes: Uint8Array,
    start: number,
    end: number,
    stretch: number,
    line: number,
    offset: number,
  ): number {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const row = this.#row;
    row.stretch = stretch;
    row.line = line;
    let at = start;
    for (;;) {
      row.offset = offset + at - start;
      const next = this.#take(bytes, this.#view, at, end);
      if (next < 0) break;
      at = next;
      row.line += 1;
    }
    this.end = at;
    return row.line - line;
  }

  /** Takes one row; answers where the next begins, -1 where it did not take it. */
  #take(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    if (end - start < shortest || bytes[start + 24] !== 44) return -1;
    const row = this.#row;
    row.time = this.#time.read(bytes, view, start);
    if (Number.isNaN(row.time)) return -1;
    const id = this.#connectors.end(bytes, view, start + 25, end) + 1;
    if (id === 0 || bytes[id + 16] !== 44) return -1;
    let at = this.#sequence(bytes, id + 17, end);
    if (at < 0) return -1;
    const slot = this.#recent.slotOf(view, id, this.#connectors.found, row.stretch);
    const ended = slot < 0 ? -1 : this.#recent.endpoints(slot, view, at, end);
    this.#session = slot < 0 ? unknown : this.#recent.sessionAt(slot);
    this.#slot = ended < 0 ? -1 : slot;
    at = ended < 0 ? this.#unusual(bytes, id, at, end) : ended;
    if (at < 0 || at + 2 >= end || bytes[at + 1] !== 44) return -1;
    row.event = bytes[at] as number;
    if (!isEvent(row.event)) return -1;
    this.#id = id;
    return this.#tail(bytes, view, at + 2, end);
  }

  /** Reads the sequence number; answers where the local endpoint begins. */
  #sequence(bytes: Uint8Array, start: number, end: number): number {
    let number = 0;
    let at = start;
    for (; at < end && at < start + 9; at += 1) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    if (at === start || bytes[at] !== 44) return -1;
    this.#row.sequence = number;
    return at + 1;
  }

  /** Takes data and context, and keeps the row; answers where the next begins. */
  #tail(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const store = this.#store;
    const row = this.#row;
    const isPlain =
      store.stretches[row.stretch]?.receives !== null &&
      (this.#session < 0 || !awaitsFeatures(store, this.#session, row.sequence));
    if (isPlain) {
      const size = this.#tails.known(view, start, row.event, found);
      if (size > 0 && start + size <= end) {
        keepRow(store, this.#settled(bytes, view), row);
        return start + size;
      }
    }
    const next = this.#values(bytes, view, start, end);
    if (next < 0) return -1;
    addRow(store, bytes, this.#settled(bytes, view), row);
    if (isPlain && found.extra === 0) this.#tails.keep(bytes, view, start, next, row.event, found);
    return next;
  }

  /** The session of a row that was found to be whole, with the endpoints that the row gives. */
  #settled(bytes: Uint8Array, view: DataView): number {
    const { sequence, stretch } = this.#row;
    if (this.#slot >= 0) {
      this.#recent.gave(this.#slot, sequence);
      return this.#session;
    }
    const store = this.#store;
    const session =
      this.#session < 0
        ? begun(store, this.#high, this.#low, this.#connectors.found, stretch)
        : this.#session;
    const { start, comma, end } = this.#ends;
    endpoint(store, session, sequence, bytes, comma + 1, end, false);
    endpoint(store, session, sequence, bytes, start, comma, true);
    this.#recent.keep(bytes, view, this.#id, session, stretch, this.#ends);
    return session;
  }

  /** Finds data, context and the end of the line; answers where the next begins. */
  #values(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const row = this.#row;
    const comma = findValue(bytes, view, start, end);
    if (comma < 0 || bytes[comma] !== 44) return -1;
    row.data = value.start;
    row.dataEnd = value.end;
    const at = findValue(bytes, view, comma + 1, end);
    if (at < 0 || bytes[at] === 44) return -1;
    row.context = value.start;
    row.contextEnd = value.end;
    return at + 1;
  }

  /**
   * Finds the session of a row that was not met lately, and endpoints that are others than it has. Answers
   * where the event stands; -1 where the row takes more care.
   */
  #unusual(bytes: Uint8Array, id: number, start: number, end: number): number {
    if (this.#session < 0) {
      this.#high = eightHex(bytes, id);
      this.#low = eightHex(bytes, id + 8);
      if (this.#high < 0 || this.#low < 0 || isBlanked(this.#high, this.#low)) return -1;
      const { found: connector } = this.#connectors;
      const { stretch } = this.#row;
      this.#session = known(this.#store, this.#high, this.#low, connector, stretch) ?? unknown;
    }
    return this.#endpoints(bytes, start, end);
  }

  /** Finds two endpoints; answers where the event stands, -1 where it takes more care. */
  #endpoints(bytes: Uint8Array, start: number, end: number): number {
    const ends = this.#ends;
    ends.start = start;
    ends.comma = this.#comma(bytes, start, end);
    if (ends.comma < 0) return -1;
    ends.end = this.#comma(bytes, ends.comma + 1, end);
    return ends.end < 0 ? -1 : ends.end + 1;
  }

  #comma(bytes: Uint8Array, start: number, end: number): number {
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === 44) return at;
      if (byte === 34 || byte === 10 || byte === 0) return -1;
    }
    return -1;
  }
}

/** `+ - > < *` (R5). */
export const isEvent = (byte: number): boolean =>
  byte === 62 || byte === 60 || byte === 42 || byte === 43 || byte === 45;
