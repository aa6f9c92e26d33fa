import { type IpRange, parseRange } from "../../values";
import { type FacetKey, type FilterPart, facetKeys, type SessionFilter } from "./asked";
import { type Blend, eachCode } from "./blends";
import type { SessionColumns } from "./columns";
import type { Dimension, Dimensions } from "./dimension";
import type { Hosts } from "./hosts";
import { absent } from "./values";

/** Each part of a filter has a bit. */
export const parts: readonly FilterPart[] = [...facetKeys, "time", "among", "text"];
export const bitOf = Object.fromEntries(parts.map((part, at) => [part, 1 << at])) as Readonly<
  Record<FilterPart, number>
>;

/**
 * For each session, which parts of the filter keep it out: 0 is let through. A change of one part looks at
 * that part alone, and what others would let through is known at once.
 */
export class FilterMasks {
  readonly mask: Uint16Array;
  readonly #columns: SessionColumns;
  readonly #hosts: Hosts;
  readonly #shown: (value: string) => string;
  /** What each part was when it was last applied. */
  readonly #applied = new Map<FilterPart, string>();
  /** A bit for each session that is let through, 32 of them a number: so little memory that looking there is fast. */
  readonly through: Uint32Array;
  /** How many sessions there are of each mask. */
  readonly counts: Uint32Array = new Uint32Array(1 << parts.length);

  constructor(columns: SessionColumns, hosts: Hosts, shown: (value: string) => string) {
    this.#columns = columns;
    this.#hosts = hosts;
    this.#shown = shown;
    this.mask = new Uint16Array(columns.count);
    this.through = new Uint32Array(Math.ceil(columns.count / 32));
    this.#look();
  }

  /**
   * Applies a filter. `held` says of each session whether it holds the text, by a code of which one is wanted; which
   * sessions a group has is asked only where it is another one than before. `blend` tells facets together, if one does.
   */
  apply(
    filter: SessionFilter,
    dimensions: Dimensions,
    text: { readonly held: Uint8Array; readonly wanted: Uint8Array },
    groupOf: (among: string) => Iterable<number>,
    blend?: Blend,
  ): void {
    let isOther = this.#clear(filter);
    if (blend && this.#together(filter, dimensions, blend)) isOther = true;
    const part = (name: FilterPart, wanted: string, keepOut: (bit: number) => void): void => {
      if (this.#applied.get(name) === wanted) return;
      isOther = true;
      keepOut(bitOf[name]);
      this.#applied.set(name, wanted);
    };
    for (const key of facetKeys) {
      const wanted = filter[key];
      if (!wanted) continue;
      const { codes } = dimensions[key];
      part(key, JSON.stringify(wanted), (bit) =>
        this.#fitting(bit, codes, this.#codes(key, dimensions[key], wanted)),
      );
    }
    const { from = -Infinity, to = Infinity, among } = filter;
    if (isTimed(filter)) part("time", `${from} ${to}`, (bit) => this.#time(bit, from, to));
    if (filter.text)
      part("text", filter.text.toLowerCase(), (bit) => this.#fitting(bit, text.held, text.wanted));
    if (among !== undefined) part("among", among, (bit) => this.#group(bit, groupOf(among)));
    if (isOther) this.#look();
  }

  /** Lets go of all parts that the filter has no more, at once. */
  #clear(filter: SessionFilter): boolean {
    let bits = 0;
    for (const part of this.#applied.keys()) {
      const isWanted = part === "time" ? isTimed(filter) : isPart(filter[part]);
      if (isWanted) continue;
      bits |= bitOf[part];
      this.#applied.delete(part);
    }
    if (bits === 0) return false;
    const { mask } = this;
    if (this.#applied.size === 0) mask.fill(0);
    else for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] as number) & ~bits;
    return true;
  }

  /** Looks who is let through, once all parts are applied. */
  #look(): void {
    const { mask, through, counts } = this;
    counts.fill(0);
    for (let word = 0, at = 0; word < through.length; word += 1) {
      const end = Math.min(mask.length, at + 32);
      let bits = 0;
      for (let bit = 0; at < end; bit += 1, at += 1) {
        const each = mask[at] as number;
        counts[each] = (counts[each] as number) + 1;
        bits |= ((each - 1) >>> 31) << bit;
      }
      through[word] = bits;
    }
  }

  #group(bit: number, group: Iterable<number>): void {
    const { mask } = this;
    for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] as number) | bit;
    for (const at of group) mask[at] = (mask[at] as number) & ~bit;
  }

  /** Applies the facets that changed at once and are told by one number: that takes one look at each session. */
  #together(filter: SessionFilter, dimensions: Dimensions, blend: Blend): boolean {
    const changed = blend.keys.filter((key) => {
      const wanted = filter[key];
      return wanted && this.#applied.get(key) !== JSON.stringify(wanted);
    });
    if (changed.length < 2) return false;
    const out = new Uint16Array(blend.size);
    let bits = 0;
    for (const key of changed) {
      const wanted = filter[key] ?? [];
      const codes = this.#codes(key, dimensions[key], wanted);
      const bit = bitOf[key];
      bits |= bit;
      eachCode(blend, key, (cell, code) => {
        if (codes[code] !== 1) out[cell] = (out[cell] as number) | bit;
      });
      this.#applied.set(key, JSON.stringify(wanted));
    }
    this.#keepOut(bits, blend.codes, out);
    return true;
  }

  /** Keeps out what has no code that is wanted. */
  #fitting(bit: number, codes: Dimension["codes"], wanted: Uint8Array): void {
    this.#keepOut(
      bit,
      codes,
      Uint16Array.from(wanted, (each) => (each === 1 ? 0 : bit)),
    );
  }

  /** Sets these bits as `out` says of the code of each session. */
  #keepOut(bits: number, codes: Dimension["codes"], out: Uint16Array): void {
    const { mask } = this;
    for (let at = 0; at < mask.length; at += 1)
      mask[at] = ((mask[at] as number) & ~bits) | (out[codes[at] as number] as number);
  }

  /** Which codes of a dimension are wanted: 1 at each of them. Replies go by what is shown of them. */
  #codes(key: FacetKey, dimension: Dimension, wanted: readonly string[]): Uint8Array {
    const fits = fitting(key, wanted);
    const codes = new Uint8Array(dimension.size);
    for (let code = 0; code < codes.length; code += 1) {
      const value = dimension.value(code);
      if (fits(key === "reply" ? this.#shown(value) : value)) codes[code] = 1;
    }
    if (key === "remote") for (const range of rangesOf(wanted)) this.#hosts.mark(range, codes);
    return codes;
  }

  #time(bit: number, from: number, to: number): void {
    const { mask } = this;
    const { start } = this.#columns;
    for (let at = 0; at < mask.length; at += 1) {
      const time = start[at] as number;
      mask[at] = ((mask[at] as number) & ~bit) | (time >= from && time < to ? 0 : bit);
    }
  }
}

/** An empty text narrows nothing, an empty list of values everything. */
const isPart = (wanted: SessionFilter[keyof SessionFilter]): boolean =>
  wanted !== undefined && wanted !== "";

const isTimed = ({ from = -Infinity, to = Infinity }: SessionFilter): boolean =>
  from !== -Infinity || to !== Infinity;

function fitting(key: FacetKey, wanted: readonly string[]): (value: string) => boolean {
  const values = new Set(wanted);
  if (key === "tls" && values.has("yes"))
    return (value) => values.has(value) || (value !== absent.tls && value !== "failed");
  return (value) => values.has(value);
}

/** Those of the hosts that are written as ranges. */
const rangesOf = (hosts: readonly string[]): readonly IpRange[] =>
  hosts
    .filter((each) => /[-/*()]/.test(each))
    .flatMap((each) => {
      const read = parseRange(each);
      return read.ok ? [read.value] : [];
    });
