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

  /** Parts the bytes from `from` to `to`, which are one row without its line end. */
  split(bytes: Uint8Array, from: number, to: number): void {
    const { starts, ends } = this;
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
        while (at < to && bytes[at] !== 44) at += 1;
        ends[kept] = at;
      }
      count += 1;
      if (at >= to) break;
      at += 1;
    }
    this.count = count;
  }

  /** Takes the doubled quotes out of the values, in place: the bytes are changed. */
  settle(bytes: Uint8Array): void {
    if (!this.#doubled) return;
    for (let field = 0; field < Math.min(this.count, most); field += 1) {
      if (this.#isDoubled[field] !== 1) continue;
      this.#isDoubled[field] = 0;
      const end = this.ends[field] as number;
      let to = this.starts[field] as number;
      for (let at = to; at < end; at += 1) {
        bytes[to] = bytes[at] as number;
        to += 1;
        if (bytes[at] === 34 && bytes[at + 1] === 34) at += 1;
      }
      this.ends[field] = to;
    }
    this.#doubled = false;
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
    while (at < to && bytes[at] !== 44) at += 1;
    return at;
  }
}
