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

/** A line, where it begins, and the end of line behind it. */
export interface TextLine {
  readonly start: number;
  readonly text: string;
  readonly end: string;
}

/** The lines of a text; one behind the last end of line is none. */
export function linesOf(text: string): readonly TextLine[] {
  const found: TextLine[] = [];
  const pattern = /([^\r\n]*)(\r\n|\r|\n|$)/y;
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const [, line = "", end = ""] = pattern.exec(text) ?? [];
    found.push({ start: at, text: line, end });
  }
  return found;
}
