/** Most texts of an export come again and again. */
const most = 20_000;
const longest = 128;

/**
 * Texts of their own: a slice of a big piece would keep the whole piece in memory. Short ones are
 * shared, so that a thousand connectors hold one "00:10:00".
 */
export class Copies {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    if (text.length > longest) return copy(text);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const own = copy(text);
    if (this.#known.size < most) this.#known.set(own, own);
    return own;
  }
}

/** The joined text is flattened by the slice, which leaves the big piece behind. */
const copy = (text: string): string => ` ${text}`.slice(1);
