import type { FacetKey } from "./asked";

/** What sessions are told apart by: a small number for each session, and what the numbers stand for. */
export interface Dimension {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Codes are below it. */
  readonly size: number;
  value(code: number): string;
}

export type Dimensions = Readonly<Record<FacetKey, Dimension>>;

/** How many there are of each code. */
export function countsOf(codes: Dimension["codes"], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** Values with their codes, in the order in which they were met. */
export class Words {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.push(value) - 1;
      this.#codes.set(value, code);
    }
    return code;
  }
}

/** The dimension of codes that words stand behind. */
export const dimension = (codes: Dimension["codes"], { values }: Words): Dimension => ({
  codes,
  get size() {
    return values.length;
  },
  value: (code) => values[code] ?? "",
});
