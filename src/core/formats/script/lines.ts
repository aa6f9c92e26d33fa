/** Lines of a text, counted as PowerShell does: CRLF is one line end, a lone CR is one too. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    const ends = /\r\n|\r|\n/g;
    for (let end = ends.exec(text); end; end = ends.exec(text))
      this.#starts.push(end.index + end[0].length);
  }

  /** The 1-based line on which an offset stands. */
  lineOf(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The 1-based place within its line, in UTF-16 units. */
  columnOf(offset: number): number {
    return offset - (this.#starts[this.lineOf(offset) - 1] ?? 0) + 1;
  }
}
