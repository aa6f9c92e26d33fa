const bits = 15;
const size = 1 << bits;
const mask = size - 1;

/** A growing column of 32-bit numbers in pages: it is never copied to grow, and holds no more than a page in vain. */
export class Column {
  readonly #pages: Uint32Array[] = [];

  get(at: number): number {
    return (this.#pages[at >>> bits] as Uint32Array)[at & mask] as number;
  }

  set(at: number, value: number): void {
    const page = at >>> bits;
    while (page >= this.#pages.length) this.#pages.push(new Uint32Array(size));
    (this.#pages[page] as Uint32Array)[at & mask] = value;
  }

  get bytes(): number {
    return this.#pages.length * size * 4;
  }
}

/** The same for small numbers, one byte each. */
export class ByteColumn {
  readonly #pages: Uint8Array[] = [];

  get(at: number): number {
    return (this.#pages[at >>> bits] as Uint8Array)[at & mask] as number;
  }

  set(at: number, value: number): void {
    const page = at >>> bits;
    while (page >= this.#pages.length) this.#pages.push(new Uint8Array(size));
    (this.#pages[page] as Uint8Array)[at & mask] = value;
  }

  get bytes(): number {
    return this.#pages.length * size;
  }
}

/** The same for times: milliseconds since 1970, exact. */
export class TimeColumn {
  readonly #pages: Float64Array[] = [];

  get(at: number): number {
    return (this.#pages[at >>> bits] as Float64Array)[at & mask] as number;
  }

  set(at: number, value: number): void {
    const page = at >>> bits;
    while (page >= this.#pages.length) this.#pages.push(new Float64Array(size));
    (this.#pages[page] as Float64Array)[at & mask] = value;
  }

  get bytes(): number {
    return this.#pages.length * size * 8;
  }
}
