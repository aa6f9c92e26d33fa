/** Numbers below a limit, some of them in; the next one in is found in a few steps. */
export class FirstSet {
  /** One bit a number, then one bit a word of the level below, up to one word. */
  readonly #levels: Int32Array[] = [];

  constructor(limit: number) {
    let size = limit;
    do {
      size = Math.max(1, Math.ceil(size / 32));
      this.#levels.push(new Int32Array(size));
    } while (size > 1);
  }

  add(number: number): void {
    let at = number;
    for (const level of this.#levels) {
      const word = at >>> 5;
      level[word] = (level[word] as number) | (1 << (at & 31));
      at = word;
    }
  }

  remove(number: number): void {
    let at = number;
    for (const level of this.#levels) {
      const word = at >>> 5;
      level[word] = (level[word] as number) & ~(1 << (at & 31));
      if (level[word] !== 0) return;
      at = word;
    }
  }

  /** The least number in the set that is not below `from`; -1 = none. */
  next(from: number): number {
    let at = from;
    for (let up = 0; up < this.#levels.length; up += 1) {
      const level = this.#levels[up] as Int32Array;
      if (at >>> 5 >= level.length) return -1;
      const bits = ((level[at >>> 5] as number) >>> (at & 31)) << (at & 31);
      if (bits !== 0) return this.#down(up, ((at >>> 5) << 5) + lowest(bits));
      at = (at >>> 5) + 1;
    }
    return -1;
  }

  #down(from: number, found: number): number {
    let at = found;
    for (let down = from - 1; down >= 0; down -= 1)
      at = (at << 5) + lowest((this.#levels[down] as Int32Array)[at] as number);
    return at;
  }
}

/** The place of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);
