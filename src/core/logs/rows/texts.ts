import { digits, same } from "./bytes";
import { Column } from "./column";
import { decodeUtf8 } from "./utf8";

const pageBits = 20;
const pageSize = 1 << pageBits;
/** Longer texts are cut: no reply or name comes near it. */
export const longestText = 32_768;

/**
 * Texts as bytes, each kept once and known by its number; number 0 is the empty text. A text becomes a
 * string only when it is asked for.
 */
export class Texts {
  readonly #pages: Uint8Array[] = [];
  readonly #place = new Column();
  readonly #length = new Column();
  readonly #hash = new Column();
  #slots = new Uint32Array(1 << 12);
  #used = 0;
  count = 1;

  /** The number of the text that these bytes are. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const length = Math.min(end - start, longestText);
    if (length <= 0) return 0;
    let hash = length;
    for (let at = start; at < start + length; at += 1)
      hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id === 0) break;
      if (this.#hash.get(id) === hash && this.is(id, bytes, start, length)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.#keep(bytes, start, length, hash);
    this.#slots[slot] = id;
    if (this.count * 2 > this.#slots.length) this.#spread();
    return id;
  }

  /** Whether a text is these bytes. */
  is(id: number, bytes: Uint8Array, start: number, length: number): boolean {
    if (id === 0) return length === 0;
    if (this.#length.get(id) !== length) return false;
    const place = this.#place.get(id);
    const page = this.#pages[place >>> pageBits] as Uint8Array;
    return same(bytes, start, length, page, place & (pageSize - 1));
  }

  text(id: number): string {
    if (id === 0) return "";
    const place = this.#place.get(id);
    const start = place & (pageSize - 1);
    return decodeUtf8(
      this.#pages[place >>> pageBits] as Uint8Array,
      start,
      start + this.#length.get(id),
    );
  }

  /** The three digits that a text begins with: the code of a reply. */
  firstNumber(id: number): number {
    if (id === 0) return 0;
    const place = this.#place.get(id);
    const start = place & (pageSize - 1);
    return digits(this.#pages[place >>> pageBits] as Uint8Array, start, start + 3);
  }

  get bytes(): number {
    const columns = this.#place.bytes + this.#length.bytes + this.#hash.bytes;
    return this.#pages.length * pageSize + columns + this.#slots.length * 4;
  }

  #keep(bytes: Uint8Array, start: number, length: number, hash: number): number {
    const page = this.#used >>> pageBits;
    const left = this.#pages.length * pageSize - this.#used;
    if (left < length) {
      this.#used = this.#pages.length * pageSize;
      this.#pages.push(new Uint8Array(pageSize));
    }
    const place = left < length ? this.#used : (page << pageBits) + (this.#used & (pageSize - 1));
    (this.#pages[place >>> pageBits] as Uint8Array).set(
      bytes.subarray(start, start + length),
      place & (pageSize - 1),
    );
    this.#used = place + length;
    const id = this.count;
    this.count += 1;
    this.#place.set(id, place);
    this.#length.set(id, length);
    this.#hash.set(id, hash);
    return id;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.count; id += 1) {
      let slot = this.#hash.get(id) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
