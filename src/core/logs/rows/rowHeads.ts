import type { Row } from "./addRow";
import { copy, same } from "./same";
import { ofSession, type Store } from "./store";

const slots = 1024;
/** Longer heads are not kept; two endpoints of IPv6 with scope and port need 2 × 60, a long connector 60. */
const longest = 192;
const idLength = 16;
/** Connectors of so many lengths are looked for. */
const mostSizes = 8;
/** Numbers of more digits are left to those who look more closely. */
const mostDigits = 9;

/**
 * Of each slot: the session plus one, its stretch, the length of the head, where in it the id begins and where
 * the sequence number ends; that number; the texts of the endpoints.
 */
const width = 8;
const [session, stretch, length, idAt, lastDigit, number, local, remote] = [0, 1, 2, 3, 4, 5, 6, 7];
/** In the place of the text of a local endpoint that is empty: such a row says nothing of it. */
const none = 0xffff_ffff;

/**
 * The heads that are awaited next: of each session that rows were met of lately, the bytes from its connector
 * to its endpoints with the sequence number that follows, `EX01\Default,08DE…,12,10.20.1.11:25,192.0.2.7:50893,`.
 * A row that begins so is that session's, and nothing of it need be read.
 */
export class RowHeads {
  readonly #heads = new DataView(new ArrayBuffer(slots * longest));
  readonly #entries = new Uint32Array(slots * width);
  /** Lengths that connectors have. */
  readonly #sizes = new Uint32Array(mostSizes);
  readonly #store: Store;
  #slot = 0;
  /** Of the head that was found: its session, where that is kept, its sequence number, where it ends in the row. */
  session = -1;
  page: Uint32Array = new Uint32Array(0);
  base = 0;
  sequence = 0;
  end = 0;
  /** Whether the row names a local endpoint. */
  givesLocal = false;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Whether the row of this stretch whose connector begins at a place is one that is awaited. */
  find(bytes: Uint8Array, view: DataView, start: number, end: number, ofStretch: number): boolean {
    const sizes = this.#sizes;
    for (let turn = 0; turn < mostSizes; turn += 1) {
      const size = sizes[turn] as number;
      if (size === 0) return false;
      const id = start + size;
      if (bytes[id - 1] !== 44 || bytes[id + idLength] !== 44) continue;
      return this.#isAwaited(view, start, id, end, ofStretch);
    }
    return false;
  }

  #isAwaited(view: DataView, start: number, id: number, end: number, ofStretch: number): boolean {
    const slot = placeOf(view, id);
    const entry = slot * width;
    const entries = this.#entries;
    const size = entries[entry + length] as number;
    if (size === 0 || start + size >= end || entries[entry + stretch] !== ofStretch) return false;
    if (!same(view, start, this.#heads, slot * longest, size)) return false;
    const which = (entries[entry + session] as number) - 1;
    const table = this.#store.session;
    const page = table.page(which);
    const base = table.base(which);
    const own = entries[entry + local] as number;
    if (own !== none && page[base + ofSession.local] !== own) return false;
    if (page[base + ofSession.remote] !== entries[entry + remote]) return false;
    this.#slot = slot;
    this.session = which;
    this.sequence = entries[entry + number] as number;
    this.end = start + size;
    // Writing a reference costs more than looking at it: sessions lie together in few pages.
    if (this.page !== page) this.page = page;
    this.base = base;
    this.givesLocal = own !== none;
    return true;
  }

  /** The row of the head that was found is taken: the one with the next number is awaited. */
  next(): void {
    const entry = this.#slot * width;
    const entries = this.#entries;
    const heads = this.#heads;
    const last = this.#slot * longest + (entries[entry + lastDigit] as number);
    const digit = heads.getUint8(last);
    entries[entry + number] = this.sequence + 1;
    if (digit < 57) heads.setUint8(last, digit + 1);
    else this.#carry(entry, last);
  }

  /** After 9 comes 10. */
  #carry(entry: number, last: number): void {
    const entries = this.#entries;
    const heads = this.#heads;
    const from = this.#slot * longest;
    const first = from + (entries[entry + idAt] as number) + idLength + 1;
    let at = last;
    for (; at >= first && heads.getUint8(at) === 57; at -= 1) heads.setUint8(at, 48);
    if (at >= first) {
      heads.setUint8(at, heads.getUint8(at) + 1);
      return;
    }
    const size = entries[entry + length] as number;
    const isFull = size === longest || last - first + 1 === mostDigits;
    entries[entry + length] = isFull ? 0 : size + 1;
    if (isFull) return;
    for (let to = from + size; to > first; to -= 1) heads.setUint8(to, heads.getUint8(to - 1));
    heads.setUint8(first, 49);
    entries[entry + lastDigit] = last + 1 - from;
  }

  /**
   * Awaits the row that follows one of a session whose endpoints are those that the session has. `start`, `id`
   * and `ends` say where in the row the connector, the id and the endpoints stand.
   */
  keep(
    view: DataView,
    start: number,
    id: number,
    of: number,
    { stretch: ofStretch, sequence }: Row,
    ends: { readonly start: number; readonly comma: number; readonly end: number },
  ): void {
    const slot = placeOf(view, id);
    const entry = slot * width;
    const entries = this.#entries;
    const isOlder =
      entries[entry + session] === of + 1 &&
      entries[entry + stretch] === ofStretch &&
      sequence < (entries[entry + number] as number);
    if (isOlder) return;
    const size = ends.end + 1 - start;
    const fits = size <= longest && this.#learns(id - start);
    entries[entry + length] = fits ? size : 0;
    if (!fits) return;
    entries[entry + session] = of + 1;
    entries[entry + stretch] = ofStretch;
    entries[entry + idAt] = id - start;
    entries[entry + lastDigit] = ends.start - 2 - start;
    const kept = this.#store.session;
    entries[entry + local] = ends.start === ends.comma ? none : kept.get(of, ofSession.local);
    entries[entry + remote] = kept.get(of, ofSession.remote);
    copy(view, start, this.#heads, slot * longest, size);
    this.#slot = slot;
    this.sequence = sequence;
    this.next();
  }

  /** Learns how long a connector is, with its comma; false where there are too many. */
  #learns(size: number): boolean {
    const sizes = this.#sizes;
    for (let turn = 0; turn < mostSizes; turn += 1) {
      if (sizes[turn] === 0) sizes[turn] = size;
      if (sizes[turn] === size) return true;
    }
    return false;
  }
}

/** Ids count up: their last letters part them. */
function placeOf(view: DataView, id: number): number {
  const [high, low] = [view.getInt32(id + 8, true), view.getInt32(id + 12, true)];
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (mixed >>> 20) & (slots - 1);
}
