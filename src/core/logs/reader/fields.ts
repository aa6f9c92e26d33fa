import { type RowForm, unquoted } from "./rowForm";

/** More fields than any of these logs has; what stands behind is not told apart. */
const most = 64;

/**
 * The fields of one row as ranges in its bytes. A value stands in quotes only where it holds a comma or a
 * quote, which is doubled (R1); the ranges are those of the values, quotes taken off.
 */
export class Fields {
  readonly starts = new Int32Array(most);
  readonly ends = new Int32Array(most);
  /** How many there are; counted on where there are more than are kept. */
  count = 0;
  /** The row ends within quotes. */
  open = false;
  #doubled = false;
  readonly #isDoubled = new Uint8Array(most);

  #separator = 44;

  /**
   * Parts the bytes up to `to`, which are one row without its line end, written as `form` says. Answers the bytes that
   * the ranges are of: a copy where the row stood in quotes as a whole.
   */
  split(bytes: Uint8Array, form: RowForm, to: number): Uint8Array {
    this.#separator = form.separator;
    if (!form.isQuoted) return this.#part(bytes, form.start, to);
    const row = unquoted(bytes, form.start, to);
    if (row !== null) return this.#part(row, 0, row.length);
    this.open = true;
    return bytes;
  }

  #part(bytes: Uint8Array, from: number, to: number): Uint8Array {
    const { starts, ends } = this;
    const separator = this.#separator;
    let count = 0;
    let at = from;
    this.open = false;
    if (this.#doubled) this.#isDoubled.fill(0);
    this.#doubled = false;
    for (;;) {
      const kept = count < most ? count : most - 1;
      if (at < to && bytes[at] === 34) {
        at = this.#quoted(bytes, at, to, kept);
      } else {
        starts[kept] = at;
        while (at < to && bytes[at] !== separator) at += 1;
        ends[kept] = at;
      }
      count += 1;
      if (at >= to) break;
      at += 1;
    }
    this.count = count;
    return bytes;
  }

  /** Takes the doubled quotes out of the values. Answers the bytes that their ranges are of from now on: a copy, if there were any. */
  settle(bytes: Uint8Array): Uint8Array {
    if (!this.#doubled) return bytes;
    const { starts, ends } = this;
    const kept = Math.min(this.count, most);
    const from = starts[0] as number;
    const settled = new Uint8Array(bytes.subarray(from, ends[kept - 1]));
    for (let field = 0; field < kept; field += 1) {
      const end = (ends[field] as number) - from;
      let to = (starts[field] as number) - from;
      starts[field] = to;
      ends[field] = end;
      if (this.#isDoubled[field] !== 1) continue;
      this.#isDoubled[field] = 0;
      for (let at = to; at < end; at += 1) {
        settled[to] = settled[at] as number;
        to += 1;
        if (settled[at] === 34 && settled[at + 1] === 34) at += 1;
      }
      ends[field] = to;
    }
    this.#doubled = false;
    return settled;
  }

  #quoted(bytes: Uint8Array, start: number, to: number, field: number): number {
    let at = start + 1;
    let doubled = 0;
    for (;;) {
      while (at < to && bytes[at] !== 34) at += 1;
      if (at + 1 >= to || bytes[at + 1] !== 34) break;
      doubled = 1;
      at += 2;
    }
    if (at >= to) this.open = true;
    this.starts[field] = start + 1;
    this.ends[field] = Math.min(at, to);
    this.#isDoubled[field] = doubled;
    if (doubled === 1) this.#doubled = true;
    while (at < to && bytes[at] !== this.#separator) at += 1;
    return at;
  }
}
