import type { Pace, SessionSort, SortKey } from "./asked";
import type { SessionColumns } from "./columns";
import { Words } from "./dimension";
import { type Order, ordersOf } from "./orders";
import { sortedByKeys } from "./sort";
import type { DesignSource, SessionSource } from "./source";
import { placesOf } from "./texts";

/** Sessions that are looked at between two looks at the clock. */
const piece = 256;
/** Columns whose places are kept. */
const mostKnown = 3;
const largest = 0xffff_ffff;

/** Orders lists of sessions by a column. Where each session stands in it is found out once, in pieces. */
export class SessionRanks {
  readonly #count: number;
  readonly #orders: Readonly<Record<SortKey, Order>>;
  readonly #known = new Map<SortKey, Uint32Array>();
  readonly #design: DesignSource;
  /** That of the design whose places are known. */
  #state: unknown;

  constructor(source: SessionSource, columns: SessionColumns, design: DesignSource) {
    this.#count = columns.count;
    this.#orders = ordersOf(source, columns, design);
    this.#design = design;
  }

  /** A list in the order of starts, sorted; sessions of one place stay in that order. */
  async sorted(
    list: Uint32Array<ArrayBuffer>,
    { by, down }: SessionSort,
    pace: Pace,
  ): Promise<Uint32Array<ArrayBuffer>> {
    if (by === "start") return down ? list.reverse() : list;
    const ranks = await this.#ranks(by, pace);
    const keys = new Uint32Array(list.length);
    let most = 0;
    if (down) for (const at of list) most = Math.max(most, ranks[at] as number);
    for (let at = 0; at < list.length; at += 1) {
      const rank = ranks[list[at] as number] as number;
      keys[at] = down ? most - rank : rank;
    }
    return sortedByKeys(list, keys);
  }

  async #ranks(by: SortKey, pace: Pace): Promise<Uint32Array> {
    const { state } = this.#design;
    if (state !== this.#state) this.#known.delete("model");
    this.#state = state;
    const before = this.#known.get(by);
    if (before) return before;
    const ranks = await this.#found(this.#orders[by], pace);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= mostKnown && oldest !== undefined) this.#known.delete(oldest);
    // Another design may have come meanwhile: what was found is of neither.
    if (by !== "model" || this.#design.state === state) this.#known.set(by, ranks);
    return ranks;
  }

  async #found(order: Order, pace: Pace): Promise<Uint32Array> {
    if ("number" in order)
      return this.#each((at) => Math.min(largest, Math.max(0, order.number(at))), pace);
    if ("dimension" in order) {
      const { codes, size, value } = order.dimension;
      const texts = Array.from({ length: size }, (_, code) => value(code).toLowerCase());
      const places = await placesOf(texts, pace);
      return this.#each((at) => places[codes[at] as number] as number, pace);
    }
    if ("word" in order) {
      const words = new Words();
      const coded = await this.#each((at) => words.code(order.word(at)), pace);
      const places = await placesOf(words.values, pace);
      return coded.map((code) => places[code] as number);
    }
    const codes = new Map<number, number>();
    const texts: string[] = [];
    const coded = await this.#each((at) => {
      const key = order.key(at);
      let code = codes.get(key);
      if (code === undefined) {
        code = texts.push(order.text(key)) - 1;
        codes.set(key, code);
      }
      return code;
    }, pace);
    const places = await placesOf(texts, pace);
    return this.#each((at) => places[coded[at] as number] as number, pace);
  }

  async #each(rank: (at: number) => number, pace: Pace): Promise<Uint32Array> {
    const ranks = new Uint32Array(this.#count);
    for (let at = 0; at < ranks.length; at += 1) {
      ranks[at] = rank(at);
      if (at % piece === 0) await pace.step();
    }
    return ranks;
  }
}
