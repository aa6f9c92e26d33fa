const bits = 5;
const mask = 31;

/** A set of whole numbers below a limit that knows its lowest member: bits, and bits that say which words have any. */
export class Lowest {
  readonly #levels: readonly Uint32Array[];

  constructor(limit: number) {
    const levels: Uint32Array[] = [];
    let size = limit;
    do {
      size = (size + mask) >>> bits;
      levels.push(new Uint32Array(size));
    } while (size > 1);
    this.#levels = levels;
  }

  add(member: number): void {
    let at = member;
    for (const level of this.#levels) {
      const word = level[at >>> bits] as number;
      level[at >>> bits] = word | (1 << (at & mask));
      if (word !== 0) return;
      at >>>= bits;
    }
  }

  remove(member: number): void {
    let at = member;
    for (const level of this.#levels) {
      const word = (level[at >>> bits] as number) & ~(1 << (at & mask));
      level[at >>> bits] = word;
      if (word !== 0) return;
      at >>>= bits;
    }
  }

  /** -1 where the set is empty. */
  lowest(): number {
    let at = 0;
    for (let depth = this.#levels.length - 1; depth >= 0; depth -= 1) {
      const word = (this.#levels[depth] as Uint32Array)[at] ?? 0;
      if (word === 0) return -1;
      at = (at << bits) + 31 - Math.clz32(word & -word);
    }
    return at;
  }
}
