import { type IpRange, parseRange } from "../../values";

/** The addresses of hosts by their codes, read once: a range is then compared with numbers. */
export class Hosts {
  /** IPv4 as a number; -1 for others. */
  #four = new Float64Array(1024);
  readonly #others = new Map<number, IpRange>();
  #count = 0;

  /** Reads those that are not known yet. */
  upTo(hosts: readonly string[]): void {
    for (; this.#count < hosts.length; this.#count += 1) {
      const code = this.#count;
      if (code >= this.#four.length) {
        const grown = new Float64Array(code * 2);
        grown.set(this.#four);
        this.#four = grown;
      }
      this.#four[code] = -1;
      const read = parseRange(hosts[code] as string);
      if (!read.ok) continue;
      const { family, first, last } = read.value;
      if (family === 4 && first === last) this.#four[code] = Number(first);
      else this.#others.set(code, read.value);
    }
  }

  /** Marks the hosts that lie in a range. */
  mark({ family, first, last }: IpRange, marks: Uint8Array): void {
    for (const [code, of] of this.#others)
      if (of.family === family && of.first >= first && of.last <= last) marks[code] = 1;
    if (family !== 4) return;
    const [low, high] = [Number(first), Number(last)];
    for (let code = 0; code < marks.length; code += 1) {
      const value = this.#four[code] as number;
      if (value >= low && value <= high) marks[code] = 1;
    }
  }
}
