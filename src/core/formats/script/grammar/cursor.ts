import type { Body, Broken, Expression, Statement } from "./ast";
import { isBlank, isLineEnd } from "./characters";
import { SyntaxFault } from "./syntaxFault";

/** Deeper nesting than anyone writes: beyond it the stack of the reader is at stake. */
const deepest = 100;

/** What parts of the language need of each other: each file of the parser asks the cursor for the rest. */
export interface Grammar {
  /** One statement, without what ends it. */
  statement(cursor: Cursor): Statement;
  /** An assignment or a pipeline, as brackets hold it: there `if` is the name of a command. */
  pipeline(cursor: Cursor): Statement;
  /** Statements up to `)`; whatever is wrong within spoils the statement around. */
  statements(cursor: Cursor, openedAt: number): readonly Statement[];
  /** `{ … }` of a keyword, a function or an argument. */
  block(cursor: Cursor): Body;
  /** Members, indexes and calls behind an operand. */
  postfix(cursor: Cursor, operand: Expression): Expression;
}

/** Where the parser stands in a text, and what it has met so far. */
export class Cursor {
  pos: number;
  /** Parts that are not closed where the text ends. */
  readonly unclosed: SyntaxFault[] = [];
  /** What does not parse, wherever it stands; what lies within another is left out. */
  readonly broken: Broken[] = [];
  /** Where the first text of the statement began that runs over a line end. */
  multiline: number | undefined;
  /** The text ended within a statement. */
  isIncomplete = false;
  #readAgain: number;
  /** Inside brackets a fault spoils the whole statement. */
  strict = 0;
  #depth = 0;

  constructor(
    readonly grammar: Grammar,
    readonly text: string,
    start = 0,
    readonly end: number = text.length,
  ) {
    this.pos = start;
    this.#readAgain = 1_000_000 + 4 * (end - start);
  }

  /** Whether so many characters may be read once more: what is broken all over is not read for ever. */
  mayReadAgain(count: number): boolean {
    this.#readAgain -= Math.max(0, count);
    return this.#readAgain >= 0;
  }

  /** The character at the position, or so many behind it; empty past the end. */
  at(ahead = 0): string {
    const index = this.pos + ahead;
    return index < this.end ? (this.text[index] ?? "") : "";
  }

  get isAtEnd(): boolean {
    return this.pos >= this.end;
  }

  startsWith(text: string): boolean {
    return this.pos + text.length <= this.end && this.text.startsWith(text, this.pos);
  }

  /** Matches a sticky expression at the position, without moving. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.pos;
    const found = pattern.exec(this.text);
    return found && this.pos + found[0].length <= this.end ? found : null;
  }

  /** Takes the text if it stands here. */
  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.pos += text.length;
    return true;
  }

  /** Skips blanks, block comments and joined lines; with `lines`, line ends and line comments too. */
  skip(lines = false): void {
    for (;;) {
      const char = this.at();
      if (isBlank(char)) this.pos += 1;
      else if (char === "`") {
        const next = this.at(1);
        if (isLineEnd(next)) {
          this.pos += 1;
          this.lineEnd();
        } else if (isBlank(next)) this.pos += 2;
        else return;
      } else if (char === "<" && this.at(1) === "#") this.#blockComment();
      else if (char === "#") this.#lineComment();
      else if (lines && isLineEnd(char)) this.lineEnd();
      else return;
    }
  }

  /** Takes one line end; CRLF is one. */
  lineEnd(): void {
    this.pos += this.at() === "\r" && this.at(1) === "\n" ? 2 : 1;
  }

  #lineComment(): void {
    while (!this.isAtEnd && !isLineEnd(this.at())) this.pos += 1;
  }

  #blockComment(): void {
    const close = this.text.indexOf("#>", this.pos + 2);
    if (close < 0 || close + 2 > this.end) {
      const at = this.pos;
      throw new SyntaxFault("The comment that begins with <# has no #> at its end.", at, true);
    }
    this.pos = close + 2;
  }

  /** Reads a nested part; refuses what is nested deeper than anyone writes. */
  nested<T>(read: () => T): T {
    if (this.#depth >= deepest)
      throw new SyntaxFault(`This is nested more than ${deepest} deep.`, this.pos);
    this.#depth += 1;
    try {
      return read();
    } finally {
      this.#depth -= 1;
    }
  }

  /** The same within brackets, where a fault spoils the whole. */
  bracketed<T>(read: () => T): T {
    this.strict += 1;
    try {
      return this.nested(read);
    } finally {
      this.strict -= 1;
    }
  }

  fault(why: string, at = this.pos): SyntaxFault {
    return new SyntaxFault(why, at, at >= this.end);
  }

  /** What stands next, for a message: a word of at most twenty characters. */
  next(): string {
    let length = 0;
    for (let char = this.at(); length < 20 && char !== ""; char = this.at(length)) {
      if (isBlank(char) || isLineEnd(char)) break;
      length += 1;
    }
    return length === 0 ? "the end of the line" : this.text.slice(this.pos, this.pos + length);
  }
}
