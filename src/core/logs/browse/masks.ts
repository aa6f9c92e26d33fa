import { parseRange } from "../../values";
import { type FacetKey, type FilterPart, facetKeys, type SessionFilter } from "./asked";
import type { SessionColumns } from "./columns";
import type { Dimension } from "./dimension";
import { absent } from "./values";

/** Each part of a filter has a bit. */
export const parts: readonly FilterPart[] = [...facetKeys, "time", "among", "text"];
export const bitOf = Object.fromEntries(parts.map((part, at) => [part, 1 << at])) as Readonly<
  Record<FilterPart, number>
>;

export type Dimensions = Readonly<Record<FacetKey, Dimension>>;

/**
 * For each session, which parts of the filter keep it out: 0 is let through. A change of one part looks at
 * that part alone, and what others would let through is known at once.
 */
export class FilterMasks {
  readonly mask: Uint16Array;
  readonly #columns: SessionColumns;
  readonly #shown: (value: string) => string;
  /** What each part was when it was last applied. */
  readonly #applied = new Map<FilterPart, string>();

  constructor(columns: SessionColumns, shown: (value: string) => string) {
    this.#columns = columns;
    this.#shown = shown;
    this.mask = new Uint16Array(columns.count);
  }

  /** Applies all parts but the group and the text. */
  apply(filter: SessionFilter, dimensions: Dimensions): void {
    for (const key of facetKeys) {
      const wanted = filter[key];
      this.#part(key, wanted && JSON.stringify(wanted), (bit) =>
        this.#facet(bit, dimensions[key], this.#codes(key, dimensions[key], wanted ?? [])),
      );
    }
    const { from = -Infinity, to = Infinity } = filter;
    const time = from === -Infinity && to === Infinity ? undefined : `${from} ${to}`;
    this.#part("time", time, (bit) => this.#time(bit, from, to));
  }

  /** Applies the group or the text: `holds` tells of each session whether it is let through. */
  applyOther(
    part: "among" | "text",
    wanted: string | undefined,
    holds: (at: number) => boolean,
  ): void {
    this.#part(part, wanted, (bit) => {
      const { mask } = this;
      for (let at = 0; at < mask.length; at += 1)
        mask[at] = holds(at) ? (mask[at] as number) & ~bit : (mask[at] as number) | bit;
    });
  }

  #part(part: FilterPart, wanted: string | undefined, keepOut: (bit: number) => void): void {
    if (this.#applied.get(part) === wanted) return;
    if (wanted === undefined) this.#clear(bitOf[part]);
    else keepOut(bitOf[part]);
    if (wanted === undefined) this.#applied.delete(part);
    else this.#applied.set(part, wanted);
  }

  #clear(bit: number): void {
    const { mask } = this;
    for (let at = 0; at < mask.length; at += 1) mask[at] = (mask[at] as number) & ~bit;
  }

  #facet(bit: number, { codes }: Dimension, wanted: Uint8Array): void {
    const { mask } = this;
    for (let at = 0; at < mask.length; at += 1) {
      const out = wanted[codes[at] as number] === 1 ? 0 : bit;
      mask[at] = ((mask[at] as number) & ~bit) | out;
    }
  }

  /** Which codes of a dimension are wanted: 1 at each of them. Replies go by what is shown of them. */
  #codes(key: FacetKey, dimension: Dimension, wanted: readonly string[]): Uint8Array {
    const fits = fitting(key, wanted);
    const codes = new Uint8Array(dimension.size);
    for (let code = 0; code < codes.length; code += 1) {
      const value = dimension.value(code);
      if (fits(key === "reply" ? this.#shown(value) : value)) codes[code] = 1;
    }
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

function fitting(key: FacetKey, wanted: readonly string[]): (value: string) => boolean {
  const values = new Set(wanted);
  if (key === "tls" && values.has("yes"))
    return (value) => values.has(value) || (value !== absent.tls && value !== "failed");
  if (key !== "remote") return (value) => values.has(value);
  const ranges = wanted.filter((each) => /[-/*()]/.test(each)).flatMap(rangeOf);
  if (ranges.length === 0) return (value) => values.has(value);
  return (value) => values.has(value) || ranges.some((range) => isWithin(value, range));
}

type Range = NonNullable<ReturnType<typeof rangeOf>[number]>;

function rangeOf(text: string) {
  const read = parseRange(text);
  return read.ok ? [read.value] : [];
}

function isWithin(host: string, { family, first, last }: Range): boolean {
  const [address] = rangeOf(host);
  return (
    address !== undefined &&
    address.family === family &&
    address.first >= first &&
    address.last <= last
  );
}
