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
  /** The beginning of a line that goes on in the next piece; no more of it than is kept. */
  #held: Uint8Array = none;
  #length = 0;
  #seen = 0;
  #first = none;
  /** Which byte of a pair counts in UTF-16; -1 where all count. */
  #wide: -1 | 0 | 1 = -1;

  constructor(take: (line: TraceLine) => void) {
    this.#take = take;
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.#seen >= 2) {
      this.#counted(bytes);
      return;
    }
    const all = joined(this.#first, bytes);
    if (all.length < 2) {
      this.#first = all.slice();
      this.#seen = all.length;
      return;
    }
    const [one, two] = all;
    if (one === 0xff && two === 0xfe) this.#wide = 0;
    else if (one === 0xfe && two === 0xff) this.#wide = 1;
    this.#seen = this.#wide < 0 ? 0 : 2;
    this.#counted(this.#wide < 0 ? all : all.subarray(2));
  }

  end(): void {
    if (this.#seen === 1) this.#narrow(this.#first);
    if (this.#length > 0) this.#line(this.#held, this.#length, true);
  }

  #counted(bytes: Uint8Array): void {
    const from = this.#seen;
    this.#seen += bytes.length;
    // Formats of traces are ASCII but for names: of UTF-16 the half that holds it is enough.
    if (this.#wide < 0) this.#narrow(bytes);
    else this.#narrow(bytes.filter((_, at) => (from + at) % 2 === this.#wide));
  }

  #narrow(bytes: Uint8Array): void {
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(10, from);
      if (end < 0) break;
      const length = this.#length + end - from;
      if (this.#length === 0) this.#line(bytes.subarray(from, end), length, false);
      else this.#line(this.#joinedTo(bytes, from, end), length, false);
      this.#held = none;
      this.#length = 0;
      from = end + 1;
    }
    if (from === bytes.length) return;
    this.#held = this.#joinedTo(bytes, from, bytes.length);
    this.#length += bytes.length - from;
  }

  #joinedTo(bytes: Uint8Array, from: number, end: number): Uint8Array {
    const room = Math.max(0, longest - this.#held.length);
    return joined(this.#held, bytes.slice(from, Math.min(end, from + room)));
  }

  #line(bytes: Uint8Array, length: number, isCut: boolean): void {
    const isLong = length > longest;
    const end = Math.min(bytes.length, longest);
    const ended = !isCut && bytes[end - 1] === 13 ? end - 1 : end;
    const text = decodeUtf8(bytes, 0, ended);
    this.#take({ text: text.startsWith("\ufeff") ? text.slice(1) : text, isCut, isLong });
  }
}

const none = new Uint8Array();

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
