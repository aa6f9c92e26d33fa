import { QuickTime } from "../reader/quickTime";
import { addRow, found, keepRow, type Row } from "./addRow";
import { ascii } from "./bytes";
import { MetConnectors } from "./metConnectors";
import { RowHeads } from "./rowHeads";
import { eightHex } from "./sessionIndex";
import { begun, endpoint, isBlanked, known } from "./sessionOf";
import { ofSession, type Store } from "./store";
import { Tails } from "./tails";
import { findValue, value } from "./values";

const comma = 44;
/** No row in the usual order of fields is shorter. */
const shortest = 60;
const events = new Uint8Array(256);
for (const event of ascii("+-><*")) events[event] = 1;

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
  readonly #heads: RowHeads;
  readonly #tails = new Tails();
  /** Whether the log has told its side. */
  #told = false;
  /** Where the endpoints of an unusual row lie. */
  readonly #ends = { start: 0, comma: 0, end: 0 };
  /** Where the line begins that follows the rows that were taken. */
  end = 0;

  constructor(store: Store) {
    this.#store = store;
    this.#heads = new RowHeads(store);
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
    this.#told = this.#store.stretches[stretch]?.receives !== null;
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
    if (end - start < shortest || bytes[start + 24] !== comma) return -1;
    const row = this.#row;
    row.time = this.#time.read(bytes, view, start);
    if (Number.isNaN(row.time)) return -1;
    const heads = this.#heads;
    if (!heads.find(bytes, view, start + 25, end, row.stretch))
      return this.#unusual(bytes, view, start + 25, end);
    // What is called for each row costs more than it does: the endpoints are noted right here.
    const { session, page, base, sequence, end: event } = heads;
    row.sequence = sequence;
    row.event = bytes[event] as number;
    const isPlain = this.#told && page[base + ofSession.features] !== sequence + 1;
    const known = isPlain ? this.#tails.known(view, event, end, found) : 0;
    const next = known > 0 ? event + known : this.#values(bytes, view, event, end);
    if (next < 0) return -1;
    heads.next();
    if (sequence > (page[base + ofSession.remoteAt] as number))
      page[base + ofSession.remoteAt] = sequence;
    if (heads.givesLocal && sequence > (page[base + ofSession.localAt] as number))
      page[base + ofSession.localAt] = sequence;
    if (known > 0) keepRow(this.#store, session, page, base, row);
    else this.#add(bytes, view, session, event, next, isPlain);
    return next;
  }

  /** Takes a row that is not awaited: of a session that was not met lately, late, or with endpoints that are new. */
  #unusual(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const id = this.#connectors.end(bytes, view, start, end) + 1;
    if (id === 0 || bytes[id + 16] !== comma) return -1;
    const high = eightHex(bytes, id);
    const low = eightHex(bytes, id + 8);
    if (high < 0 || low < 0 || isBlanked(high, low)) return -1;
    const local = this.#sequence(bytes, id + 17, end);
    const event = local < 0 ? -1 : this.#endpoints(bytes, local, end);
    if (event < 0) return -1;
    const row = this.#row;
    row.event = bytes[event] as number;
    const next = this.#values(bytes, view, event, end);
    if (next < 0) return -1;
    const store = this.#store;
    const { found: connector } = this.#connectors;
    const { stretch, sequence } = row;
    const session =
      known(store, high, low, connector, stretch) ?? begun(store, high, low, connector, stretch);
    const { comma: middle, end: last } = this.#ends;
    const isRemote = endpoint(store, session, sequence, bytes, middle + 1, last, false);
    const isLocal = endpoint(store, session, sequence, bytes, local, middle, true);
    if (isRemote && isLocal) this.#heads.keep(view, start, id, session, row, this.#ends);
    this.#add(bytes, view, session, event, next, false);
    return next;
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
    if (at === start || bytes[at] !== comma) return -1;
    this.#row.sequence = number;
    return at + 1;
  }

  /** Adds a row whose values were found, and remembers how it was read if that says the same of every session. */
  #add(
    bytes: Uint8Array,
    view: DataView,
    session: number,
    event: number,
    next: number,
    isPlain: boolean,
  ): void {
    const row = this.#row;
    addRow(this.#store, bytes, session, row);
    if (isPlain && found.extra === 0) this.#tails.keep(view, event, next, found);
    this.#told = this.#told || this.#store.stretches[row.stretch]?.receives !== null;
  }

  /** Finds data, context and the end of the line behind an event; answers where the next begins. */
  #values(bytes: Uint8Array, view: DataView, event: number, end: number): number {
    const row = this.#row;
    if (!isEvent(row.event) || event + 2 >= end || bytes[event + 1] !== comma) return -1;
    const middle = findValue(bytes, view, event + 2, end);
    if (middle < 0 || bytes[middle] !== comma) return -1;
    row.data = value.start;
    row.dataEnd = value.end;
    const at = findValue(bytes, view, middle + 1, end);
    if (at < 0 || bytes[at] === comma) return -1;
    row.context = value.start;
    row.contextEnd = value.end;
    return at + 1;
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
      if (byte === comma) return at;
      if (byte === 34 || byte === 10 || byte === 0) return -1;
    }
    return -1;
  }
}

/** `+ - > < *` (R5). */
export const isEvent = (byte: number): boolean => events[byte] === 1;
