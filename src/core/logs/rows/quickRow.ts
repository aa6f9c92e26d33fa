import { QuickTime } from "../reader/quickTime";
import { addRow, awaitsFeatures, found, keepRow, type Row } from "./addRow";
import { eightHex } from "./sessionIndex";
import { begun, endpoint, isBlanked, known } from "./sessionOf";
import { ofSession, type Store } from "./store";
import { Tails } from "./tails";

/** So many connectors are looked for one after the other. */
const connectors = 8;
const sessions = 1024;

/**
 * Takes rows in the usual order of fields whose connector, session and endpoints were met before, without
 * parting them: what is known is compared with the bytes, four at a time. Of all others, and of whatever is
 * in quotes, it leaves its hands: the answer is the same both ways.
 */
export class QuickRows {
  readonly #store: Store;
  readonly #row: Row = {
    stretch: 0,
    time: 0,
    sequence: 0,
    event: 0,
    line: 0,
    offset: 0,
    data: 0,
    dataEnd: 0,
    context: 0,
    contextEnd: 0,
  };
  /** Numbers of texts; the one that was met last is looked for first. */
  readonly #connectors = new Uint32Array(connectors);
  /** Of each slot: the letters of an id as four numbers, the stretch, and the session plus one. */
  readonly #recent = new Int32Array(sessions * 6);
  #read: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#read.buffer);
  readonly #time = new QuickTime();
  readonly #tails = new Tails();
  /** What was found of the row that is being taken: its session, and ranges. */
  #number = -1;
  #isRecent = false;
  #id = 0;
  #high = 0;
  #low = 0;
  #local = 0;
  #localEnd = 0;
  /** How many endpoints of the row are not those of its session, or are empty. */
  #changed = 0;
  #remote = 0;
  #remoteEnd = 0;
  /** Range of the value that was found last. */
  #start = 0;
  #end = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Learns the connector of a row that was parted, if it stands there without quotes. */
  learn(bytes: Uint8Array, start: number, end: number): void {
    if (start === end || end - start > 500 || bytes[start - 1] === 34) return;
    const connector = this.#store.texts.add(bytes, start, end);
    if (this.#connectors.includes(connector)) return;
    this.#connectors.copyWithin(1, 0);
    this.#connectors[0] = connector;
  }

  /**
   * Takes the row that begins at a place and ends with LF before `end`. Answers where the next begins; -1
   * where it has to be parted, or does not end there.
   */
  take(
    bytes: Uint8Array,
    start: number,
    end: number,
    stretch: number,
    line: number,
    offset: number,
  ): number {
    if (end - start < 60 || bytes[start + 24] !== 44) return -1;
    const row = this.#row;
    row.time = this.#time.read(bytes, this.#viewOf(bytes), start);
    if (Number.isNaN(row.time)) return -1;
    let at = this.#connectorEnd(bytes, start + 25);
    if (at < 0 || bytes[at + 17] !== 44) return -1;
    if (!this.#session(bytes, at + 1, stretch)) return -1;
    at = this.#sequence(bytes, at + 18, end);
    if (at < 0) return -1;
    at = this.#endpoints(bytes, at, end);
    if (at < 0 || at + 2 >= end || bytes[at + 1] !== 44) return -1;
    row.event = bytes[at] as number;
    if (!isEvent(row.event)) return -1;
    row.stretch = stretch;
    row.line = line;
    row.offset = offset;
    return this.#tail(bytes, at + 2, end);
  }

  /** Where the connector ends, if it is a known one; -1 if not. */
  #connectorEnd(bytes: Uint8Array, start: number): number {
    const { texts } = this.#store;
    for (let place = 0; place < connectors; place += 1) {
      const connector = this.#connectors[place] as number;
      if (connector === 0) return -1;
      const length = texts.begins(connector, bytes, start);
      if (length < 0 || bytes[start + length] !== 44) continue;
      if (place > 0) {
        this.#connectors[place] = this.#connectors[0] as number;
        this.#connectors[0] = connector;
      }
      return start + length;
    }
    return -1;
  }

  /** Finds the session, -1 for a new one; false where the id takes more care. */
  #session(bytes: Uint8Array, start: number, stretch: number): boolean {
    const store = this.#store;
    const view = this.#viewOf(bytes);
    const c = view.getInt32(start + 8);
    const d = view.getInt32(start + 12);
    const connector = this.#connectors[0] as number;
    const slot = slotOf(c, d) * 6;
    const recent = this.#recent;
    if (
      recent[slot + 3] === d &&
      recent[slot + 2] === c &&
      recent[slot + 1] === view.getInt32(start + 4) &&
      recent[slot] === view.getInt32(start) &&
      recent[slot + 4] === stretch
    ) {
      const session = (recent[slot + 5] as number) - 1;
      if (store.session.get(session, ofSession.connector) === connector) {
        this.#number = session;
        this.#isRecent = true;
        return true;
      }
    }
    this.#isRecent = false;
    this.#high = eightHex(bytes, start);
    this.#low = eightHex(bytes, start + 8);
    if (this.#high < 0 || this.#low < 0 || isBlanked(this.#high, this.#low)) return false;
    this.#number = known(store, this.#high, this.#low, connector, stretch) ?? -1;
    this.#id = start;
    return true;
  }

  /** Remembers the session of the row, which is found again by the letters of its id. */
  #remember(bytes: Uint8Array, stretch: number): void {
    const view = this.#viewOf(bytes);
    const slot = slotOf(view.getInt32(this.#id + 8), view.getInt32(this.#id + 12)) * 6;
    for (let part = 0; part < 4; part += 1)
      this.#recent[slot + part] = view.getInt32(this.#id + part * 4);
    this.#recent[slot + 4] = stretch;
    this.#recent[slot + 5] = this.#number + 1;
  }

  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#read) {
      this.#read = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }

  /** Reads the sequence number; answers where the local endpoint begins. */
  #sequence(bytes: Uint8Array, start: number, end: number): number {
    let value = 0;
    let at = start;
    for (; at < end && at < start + 9; at += 1) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === start || bytes[at] !== 44) return -1;
    this.#row.sequence = value;
    return at + 1;
  }

  /** Finds the endpoints, mostly those of the session; answers where the event stands, -1 where it takes more care. */
  #endpoints(bytes: Uint8Array, start: number, end: number): number {
    const session = this.#number;
    this.#changed = 2;
    this.#local = start;
    let at = start;
    if (bytes[at] !== 44) at = this.#endpoint(bytes, start, end, session, ofSession.local);
    if (at < 0) return -1;
    this.#localEnd = at;
    this.#remote = at + 1;
    at = this.#endpoint(bytes, at + 1, end, session, ofSession.remote);
    this.#remoteEnd = at;
    return at < 0 ? -1 : at + 1;
  }

  /** Where an endpoint ends. */
  #endpoint(bytes: Uint8Array, start: number, end: number, session: number, field: number): number {
    const id = session < 0 ? 0 : this.#store.session.get(session, field);
    const length = id === 0 ? -1 : this.#store.texts.begins(id, bytes, start);
    if (length > 0 && bytes[start + length] === 44) {
      this.#changed -= 1;
      return start + length;
    }
    let at = start;
    for (; at < end && bytes[at] !== 44; at += 1) {
      const byte = bytes[at] as number;
      if (byte === 34 || byte === 10 || byte === 0) return -1;
    }
    return at < end ? at : -1;
  }

  /** Takes data and context, and keeps the row; answers where the next begins. */
  #tail(bytes: Uint8Array, start: number, end: number): number {
    const store = this.#store;
    const row = this.#row;
    const isPlain =
      store.stretches[row.stretch]?.receives !== null &&
      (this.#number < 0 || !awaitsFeatures(store, this.#number, row.sequence));
    const size = isPlain ? this.#tails.known(bytes, start, row.event, found) : 0;
    if (size > 0 && start + size <= end) {
      keepRow(store, this.#settled(bytes), row);
      return start + size;
    }
    const next = this.#values(bytes, start, end);
    if (next < 0) return -1;
    addRow(store, bytes, this.#settled(bytes), row);
    if (isPlain && found.extra === 0) this.#tails.keep(bytes, start, next, row.event, found);
    return next;
  }

  /** The session of a row that was found to be whole, with the endpoints that the row gives. */
  #settled(bytes: Uint8Array): number {
    const store = this.#store;
    const { sequence, stretch } = this.#row;
    if (this.#number < 0)
      this.#number = begun(store, this.#high, this.#low, this.#connectors[0] as number, stretch);
    const session = this.#number;
    if (!this.#isRecent) this.#remember(bytes, stretch);
    if (this.#changed === 0) {
      const page = store.session.page(session);
      const base = store.session.base(session);
      if (sequence > (page[base + ofSession.localAt] as number))
        page[base + ofSession.localAt] = sequence;
      if (sequence > (page[base + ofSession.remoteAt] as number))
        page[base + ofSession.remoteAt] = sequence;
      return session;
    }
    endpoint(store, session, sequence, bytes, this.#remote, this.#remoteEnd, false);
    endpoint(store, session, sequence, bytes, this.#local, this.#localEnd, true);
    return session;
  }

  /** Finds data, context and the end of the line; -1 where a quote is doubled or something is missing. */
  #values(bytes: Uint8Array, start: number, end: number): number {
    const row = this.#row;
    row.data = start;
    let at = this.#value(bytes, start, end);
    if (at < 0 || bytes[at] !== 44) return -1;
    row.data = this.#start;
    row.dataEnd = this.#end;
    at = this.#value(bytes, at + 1, end);
    if (at < 0 || bytes[at] === 44) return -1;
    row.context = this.#start;
    row.contextEnd = this.#end;
    return at + 1;
  }

  /** Finds one value; answers where the comma or the LF behind it stands, -1 where it takes more care. */
  #value(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    if (bytes[at] === 34) {
      at += 1;
      this.#start = at;
      while (at < end && bytes[at] !== 34) {
        if ((bytes[at] as number) < 13 && (bytes[at] === 10 || bytes[at] === 0)) return -1;
        at += 1;
      }
      this.#end = at;
      at += 1;
      if (bytes[at] === 13) at += 1;
      return at < end && (bytes[at] === 44 || bytes[at] === 10) ? at : -1;
    }
    this.#start = at;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === 44) break;
      if (byte < 13 && (byte === 10 || byte === 0)) break;
    }
    if (at >= end || bytes[at] === 0) return -1;
    this.#end = bytes[at] === 10 && at > start && bytes[at - 1] === 13 ? at - 1 : at;
    return at;
  }
}

/** Ids count up: their last letters part them. */
const slotOf = (c: number, d: number): number =>
  (Math.imul(d ^ Math.imul(c, 0x9e3779b1), 0x85ebca6b) >>> 20) & (sessions - 1);

/** `+ - > < *` (R5). */
export const isEvent = (byte: number): boolean =>
  byte === 62 || byte === 60 || byte === 42 || byte === 43 || byte === 45;
