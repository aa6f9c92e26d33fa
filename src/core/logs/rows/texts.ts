import { digits, find, type Sought } from "./bytes";
import { copy, same } from "./same";
import { Table } from "./table";
import { decodeUtf8 } from "./utf8";

const pageBits = 20;
const pageSize = 1 << pageBits;
const pageMask = pageSize - 1;
/** Longer texts are cut: no reply or name comes near it. */
export const longestText = 32_768;

/** Of each text: where it lies, how long it is. */
const [place, length] = [0, 1];

/** Where the head of a text ends that lies between two places; -1 where it has none. */
export type HeadEnd = (bytes: Uint8Array, start: number, end: number) => number;

/**
 * Texts as bytes, each kept once and known by its number; number 0 is the empty text. A text becomes a
 * string only when it is asked for.
 */
export class Texts {
  readonly #pages: Uint8Array[] = [];
  readonly #views: DataView[] = [];
  readonly #entries = new Table(2);
  /** Of each slot: the number of a text, its hash, its place and its length, so that one look tells. */
  #slots = new Uint32Array(1 << 14);
  #used = 0;
  #count = 1;
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);

  /** The number of the text that these bytes are. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const size = Math.min(end - start, longestText);
    if (size <= 0) return 0;
    const view = this.#viewOf(bytes);
    const code = hashOf(view, start, size);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (code << 2) & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id === 0) break;
      if (slots[slot + 1] === code && slots[slot + 3] === size) {
        const at = slots[slot + 2] as number;
        const kept = this.#views[at >>> pageBits] as DataView;
        if (same(view, start, kept, at & pageMask, size)) return id;
      }
      slot = (slot + 4) & mask;
    }
    const id = this.#keep(bytes, start, size);
    slots[slot] = id;
    slots[slot + 1] = code;
    slots[slot + 2] = this.#entries.get(id, place);
    slots[slot + 3] = size;
    if (this.#count * 8 > slots.length) this.#spread();
    return id;
  }

  /** Whether a text is these bytes. */
  is(id: number, bytes: Uint8Array, start: number, size: number): boolean {
    if (id === 0) return size === 0;
    return this.#entries.get(id, length) === size && this.begins(id, bytes, start) === size;
  }

  /** The length of a text if the bytes from `start` on begin with it; -1 if they do not. */
  begins(id: number, bytes: Uint8Array, start: number): number {
    if (id === 0) return 0;
    const size = this.#entries.get(id, length);
    if (start + size > bytes.length) return -1;
    const at = this.#entries.get(id, place);
    const view = this.#viewOf(bytes);
    const kept = this.#views[at >>> pageBits] as DataView;
    const from = at & pageMask;
    if (!same(view, start, kept, from, size)) return -1;
    return size;
  }

  text(id: number): string {
    if (id === 0) return "";
    const at = this.#entries.get(id, place);
    const start = at & pageMask;
    const page = this.#pages[at >>> pageBits] as Uint8Array;
    return decodeUtf8(page, start, start + this.#entries.get(id, length));
  }

  /**
   * Whether a text may hold a word: it is looked for in the bytes, without case. Only a no is sure: letters
   * beyond ASCII may be the other case of one within it, so a text that has any may hold every word.
   */
  mayHold(id: number, word: Sought): boolean {
    if (id === 0) return word.word.length === 0;
    const at = this.#entries.get(id, place);
    const start = at & pageMask;
    const end = start + this.#entries.get(id, length);
    const page = this.#pages[at >>> pageBits] as Uint8Array;
    if (find(page, start, end, word) >= 0) return true;
    for (let each = start; each < end; each += 1) if ((page[each] as number) > 127) return true;
    return false;
  }

  /**
   * The number of the text that another begins with, up to where `endOf` says; -1 where it says so. No string is
   * made, so that texts which differ at their ends are told by their heads in a fraction of the time.
   */
  head(id: number, endOf: HeadEnd): number {
    if (id === 0) return -1;
    const at = this.#entries.get(id, place);
    const start = at & pageMask;
    const page = this.#pages[at >>> pageBits] as Uint8Array;
    const end = endOf(page, start, start + this.#entries.get(id, length));
    return end < 0 ? -1 : this.add(page, start, end);
  }

  /** The three digits that a text begins with: the code of a reply. */
  firstNumber(id: number): number {
    if (id === 0) return 0;
    const at = this.#entries.get(id, place);
    const start = at & pageMask;
    return digits(this.#pages[at >>> pageBits] as Uint8Array, start, start + 3);
  }

  get bytes(): number {
    return this.#pages.length * pageSize + this.#entries.bytes + this.#slots.length * 4;
  }

  /** Four bytes are read at once; the view of what is being read is kept. */
  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }

  #keep(bytes: Uint8Array, start: number, size: number): number {
    if (this.#pages.length * pageSize - this.#used < size) {
      this.#used = this.#pages.length * pageSize;
      const page = new Uint8Array(pageSize);
      this.#pages.push(page);
      this.#views.push(new DataView(page.buffer));
    }
    const at = this.#used;
    const page = this.#views[at >>> pageBits] as DataView;
    copy(this.#viewOf(bytes), start, page, at & pageMask, size);
    this.#used = at + size;
    const id = this.#count;
    this.#count += 1;
    this.#entries.set(id, place, at);
    this.#entries.set(id, length, size);
    return id;
  }

  #spread(): void {
    const before = this.#slots;
    const slots = new Uint32Array(before.length * 2);
    const mask = slots.length - 1;
    for (let at = 0; at < before.length; at += 4) {
      if (before[at] === 0) continue;
      let slot = ((before[at + 1] as number) << 2) & mask;
      while (slots[slot] !== 0) slot = (slot + 4) & mask;
      for (let part = 0; part < 4; part += 1) slots[slot + part] = before[at + part] as number;
    }
    this.#slots = slots;
  }
}

/** Two halves at once: one need not wait for the other. */
function hashOf(view: DataView, start: number, size: number): number {
  let code = size;
  let other = 0x85ebca6b;
  let at = start;
  const end = start + size;
  for (const near = end - 7; at < near; at += 8) {
    code = Math.imul(code ^ view.getInt32(at, true), 0x9e3779b1);
    other = Math.imul(other ^ view.getInt32(at + 4, true), 0xc2b2ae35);
    code ^= code >>> 15;
    other ^= other >>> 13;
  }
  if (at + 4 <= end) {
    code = Math.imul(code ^ view.getInt32(at, true), 0x9e3779b1);
    code ^= code >>> 15;
    at += 4;
  }
  for (; at < end; at += 1) code = Math.imul(code ^ view.getUint8(at), 0x01000193);
  code = Math.imul(code ^ other ^ (other >>> 16), 0x27d4eb2f);
  return (code ^ (code >>> 13)) >>> 0;
}
