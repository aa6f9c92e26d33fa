const buckets = 4096;

/** Tells which of many texts stand in another one, in one pass over it. None is shorter than three letters. */
export class StandingTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** Numbers of the texts, by their first three letters. */
  readonly #buckets: number[][] = Array.from({ length: buckets }, () => []);
  /** Of each text, the turn in which it was found last. */
  readonly #found: number[] = [];
  #turn = 0;

  /** The number that a text is asked for by. */
  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    this.#found.push(0);
    this.#buckets[bucketOf(text, 0)]?.push(number);
    return number;
  }

  /** Looks through a text. */
  look(text: string): void {
    this.#turn += 1;
    for (let at = 0; at + 2 < text.length; at += 1) {
      const bucket = this.#buckets[bucketOf(text, at)] as readonly number[];
      for (let place = 0; place < bucket.length; place += 1) {
        const number = bucket[place] as number;
        if (text.startsWith(this.#texts[number] as string, at)) this.#found[number] = this.#turn;
      }
    }
  }

  /** Whether one of some texts stands in what was looked through last. */
  has(numbers: readonly number[]): boolean {
    for (let place = 0; place < numbers.length; place += 1)
      if (this.#found[numbers[place] as number] === this.#turn) return true;
    return false;
  }
}

const bucketOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) &
  (buckets - 1);
