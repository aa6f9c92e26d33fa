import type { Pace, SessionSort, SortKey } from "./asked";
import type { SessionColumns } from "./columns";
import { Words } from "./dimension";
import type { FilterMasks } from "./masks";
import { type Order, ordersOf } from "./orders";
import { sortedByKeys } from "./sort";
import type { DesignSource, SessionSource } from "./source";
import { placesOf } from "./texts";

/** Sessions that are looked at between two looks at the clock. */
const piece = 256;
/** Columns whose places are kept. */
const mostKnown = 3;
const largest = 0xffff_ffff;

/** All sessions in the order of a column; those of one place in the order of their start. */
interface Sorted {
  readonly order: Uint32Array<ArrayBuffer>;
  /** 1 where a session stands in another place of the column than the one before. */
  readonly begins: Uint8Array;
}

/** Orders sessions by a column. Where each session stands in it is found out once, in pieces. */
export class SessionRanks {
  readonly #count: number;
  readonly #byStart: Uint32Array<ArrayBuffer>;
  readonly #orders: Readonly<Record<SortKey, Order>>;
  readonly #known = new Map<SortKey, Sorted>();
  readonly #design: DesignSource;
  /** That of the design whose places are known. */
  #state: unknown;

  constructor(source: SessionSource, columns: SessionColumns, design: DesignSource) {
    this.#count = columns.count;
    this.#byStart = columns.byStart;
    this.#orders = ordersOf(source, columns, design);
    this.#design = design;
  }

  /** The sessions that are let through, sorted; those of one place stay in the order of their start. */
  async sorted(
    masks: FilterMasks,
    { by, down }: SessionSort,
    pace: Pace,
  ): Promise<Uint32Array<ArrayBuffer>> {
    if (by === "start") {
      const list = letThrough(this.#byStart, masks);
      return down ? list.reverse() : list;
    }
    const { order, begins } = await this.#sorted(by, pace);
    return down ? letThroughDown(order, begins, masks) : letThrough(order, masks);
  }

  async #sorted(by: SortKey, pace: Pace): Promise<Sorted> {
    const { state } = this.#design;
    if (state !== this.#state) this.#known.delete("model");
    this.#state = state;
    const before = this.#known.get(by);
    if (before) return before;
    const sorted = sortedOf(this.#byStart, await this.#found(this.#orders[by], pace));
    const [oldest] = this.#known.keys();
    if (this.#known.size >= mostKnown && oldest !== undefined) this.#known.delete(oldest);
    // Another design may have come meanwhile: what was found is of neither.
    if (by !== "model" || this.#design.state === state) this.#known.set(by, sorted);
    return sorted;
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

/** All sessions by their places, of which `byStart` gives those of one place in their order. */
function sortedOf(byStart: Uint32Array<ArrayBuffer>, places: Uint32Array): Sorted {
  const keys = new Uint32Array(byStart.length);
  for (let each = 0; each < keys.length; each += 1)
    keys[each] = places[byStart[each] as number] as number;
  const order = sortedByKeys(byStart, keys);
  const begins = new Uint8Array(order.length);
  let before = -1;
  for (let each = 0; each < order.length; each += 1) {
    const place = places[order[each] as number] as number;
    begins[each] = place === before ? 0 : 1;
    before = place;
  }
  return { order, begins };
}

function letThrough(order: Uint32Array<ArrayBuffer>, masks: FilterMasks): Uint32Array<ArrayBuffer> {
  const count = masks.counts[0] as number;
  if (count === order.length) return order.slice();
  const { through } = masks;
  const list = new Uint32Array(count);
  // Each is written, and the next one over it if it is not let through: a branch that nobody can foresee costs more.
  for (let each = 0, found = 0; found < count; each += 1) {
    const at = order[each] as number;
    list[found] = at;
    found += ((through[at >>> 5] as number) >>> (at & 31)) & 1;
  }
  return list;
}

/** The last place first; within a place the order stays. */
function letThroughDown(
  order: Uint32Array<ArrayBuffer>,
  begins: Uint8Array,
  masks: FilterMasks,
): Uint32Array<ArrayBuffer> {
  const count = masks.counts[0] as number;
  const { through } = masks;
  const list = new Uint32Array(count);
  for (let end = order.length, found = 0; found < count; ) {
    let begin = end - 1;
    while (begins[begin] === 0) begin -= 1;
    for (let each = begin; each < end && found < count; each += 1) {
      const at = order[each] as number;
      list[found] = at;
      found += ((through[at >>> 5] as number) >>> (at & 31)) & 1;
    }
    end = begin;
  }
  return list;
}
