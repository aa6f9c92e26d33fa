const bits = 13;
const size = 1 << bits;
const mask = size - 1;

/**
 * A growing table of 32-bit numbers, `width` to an entry, in pages: it is never copied to grow, and what
 * belongs to one entry lies together.
 */
export class Table {
  readonly #pages: Uint32Array[] = [];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  /** The page that an entry lies in; made where there is none. */
  page(entry: number): Uint32Array {
    const number = entry >>> bits;
    while (number >= this.#pages.length) this.#pages.push(new Uint32Array(size * this.#width));
    return this.#pages[number] as Uint32Array;
  }

  /** Where an entry begins in its page. */
  base(entry: number): number {
    return (entry & mask) * this.#width;
  }

  get(entry: number, field: number): number {
    const page = this.#pages[entry >>> bits] as Uint32Array;
    return page[(entry & mask) * this.#width + field] as number;
  }

  set(entry: number, field: number, value: number): void {
    this.page(entry)[(entry & mask) * this.#width + field] = value;
  }

  get bytes(): number {
    return this.#pages.length * size * this.#width * 4;
  }
}
