import { decodeUtf8 } from "../rows/utf8";

/** A line without its line end, and whether the end of the file cut it off. */
export interface TraceLine {
  readonly text: string;
  readonly isCut: boolean;
  readonly isLong: boolean;
}

/** Bytes of one line that are kept; no line of these formats comes near. */
const longest = 65_536;

/**
 * Bytes in pieces to lines. LF ends a line, CR before it belongs to the end. UTF-8, or UTF-16 with a mark, as
 * a redirection of Windows PowerShell writes it. The same lines come however the bytes are cut.
 */
export class TraceLines {
  readonly #take: (line: TraceLine) => void;
  #held: number[] = [];
  #length = 0;
  #seen = 0;
  #head: number[] = [];
  /** Which byte of a pair counts in UTF-16; -1 where all count. */
  #wide: -1 | 0 | 1 = -1;

  constructor(take: (line: TraceLine) => void) {
    this.#take = take;
  }

  write(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#seen < 2) this.#begin(byte);
      else this.#byte(byte);
      this.#seen += 1;
    }
  }

  end(): void {
    if (this.#seen === 1) for (const byte of this.#head) this.#byte(byte);
    if (this.#length > 0) this.#line(true);
  }

  #begin(byte: number): void {
    this.#head.push(byte);
    if (this.#seen === 0) return;
    const [first] = this.#head;
    if (first === 0xff && byte === 0xfe) this.#wide = 0;
    else if (first === 0xfe && byte === 0xff) this.#wide = 1;
    else for (const each of this.#head) this.#byte(each);
  }

  #byte(byte: number): void {
    // Formats of traces are ASCII but for names: of UTF-16 the half that holds it is enough.
    if (this.#wide >= 0 && this.#seen % 2 !== this.#wide) return;
    if (byte === 10) {
      this.#line(false);
      return;
    }
    this.#length += 1;
    if (this.#held.length < longest) this.#held.push(byte);
  }

  #line(isCut: boolean): void {
    const held = this.#held;
    if (held.at(-1) === 13 && !isCut) held.pop();
    const text = decodeUtf8(Uint8Array.from(held));
    this.#take({
      text: text.startsWith("\ufeff") ? text.slice(1) : text,
      isCut,
      isLong: this.#length > longest,
    });
    this.#held = [];
    this.#length = 0;
  }
}
