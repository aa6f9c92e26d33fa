import { same } from "./same";

/** So many connectors are looked for one after the other. */
const most = 8;
const longest = 512;

/** Connectors that were met, with their bytes: the one that was met last is looked for first. */
export class MetConnectors {
  readonly #bytes = new Uint8Array(most * longest);
  readonly #view = new DataView(this.#bytes.buffer);
  readonly #lengths = new Uint32Array(most);
  readonly #texts = new Uint32Array(most);
  /** Places, the newest first. */
  readonly #order = Uint32Array.from({ length: most }, (_, place) => place);

  /** The number of the text of the one that was found last. */
  get found(): number {
    return this.#texts[this.#order[0] as number] as number;
  }

  /** Where the connector that begins at a place ends, with a comma behind it, if it is a known one; -1 if not. */
  end(bytes: Uint8Array, view: DataView, start: number, limit: number): number {
    const order = this.#order;
    for (let turn = 0; turn < most; turn += 1) {
      const place = order[turn] as number;
      const size = this.#lengths[place] as number;
      if (size === 0) return -1;
      if (start + size >= limit || bytes[start + size] !== 44) continue;
      if (!same(view, start, this.#view, place * longest, size)) continue;
      if (turn > 0) {
        order[turn] = order[0] as number;
        order[0] = place;
      }
      return start + size;
    }
    return -1;
  }

  /** Learns one, in the place of the one that was met least lately. */
  learn(bytes: Uint8Array, start: number, end: number, text: number): void {
    const size = end - start;
    if (size === 0 || size > longest || this.#texts.includes(text)) return;
    const place = this.#order[most - 1] as number;
    this.#order.copyWithin(1, 0);
    this.#order[0] = place;
    this.#bytes.set(bytes.subarray(start, end), place * longest);
    this.#lengths[place] = size;
    this.#texts[place] = text;
  }
}
