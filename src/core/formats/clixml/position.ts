import type { Place } from "./escapes";

/** Line and column in a text that comes in pieces; each character is looked at once. */
export class Position {
  #line = 1;
  /** Where the current line begins, counted from the start of the piece at hand; negative in a line that began before it. */
  #lineStart = 0;
  /** Where the next line end is; -1 = not looked for. */
  #next = -1;

  /** The place of an offset in the piece. Offsets must not go back. */
  at(text: string, offset: number): Place {
    this.#next = this.#next < 0 ? lineEnd(text, 0) : this.#next;
    while (this.#next < offset) {
      this.#line += 1;
      this.#lineStart = this.#next + 1;
      this.#next = lineEnd(text, this.#lineStart);
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }

  /** Says that the piece up to an offset is done with: the next piece begins there. */
  cut(text: string, offset: number): void {
    this.at(text, offset);
    this.#lineStart -= offset;
    this.#next = -1;
  }
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}
