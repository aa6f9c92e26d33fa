import type { Account, FaultReason } from "./account";
import { Fields } from "./fields";
import { beginsRow, goesOnOpen, RowForm } from "./rowForm";

/** A value with line breaks in quotes goes on over at most so much; what is longer was never closed. */
const longestRow = 65_536;
/** Of a piece so much is put behind what waits, at first. */
const shortest = 1024;
/** No log has such lines; a file without line ends must not fill the memory. */
const longestLine = 4_194_304;

/** What is done with the lines that are found. */
export interface LineTaker {
  /** A line that begins with `#`. */
  header(bytes: Uint8Array, start: number, end: number, line: number): void;
  /** Takes rows without parting them, as far as it can, of those that end before `end`: answers how many. */
  quick(bytes: Uint8Array, start: number, end: number, line: number, offset: number): number;
  /** Where the line begins that follows the rows which were taken so. */
  readonly quickEnd: number;
  /** What parts the fields of rows that do not tell it themselves. */
  readonly separator: number;
  /** A row with its fields. Answers why it is not used, or that it is a row of names; null where it is used. */
  row(
    bytes: Uint8Array,
    fields: Fields,
    line: number,
    offset: number,
  ): FaultReason | "names" | null;
}

/**
 * Cuts bytes, which come in pieces of any size, into lines and rows, and keeps the account. Each line ends
 * with LF; CR before it belongs to the end, elsewhere to the text. A row may go on over lines within quotes
 * (R2).
 */
export class Lines {
  readonly #account: Account;
  readonly #taker: LineTaker;
  readonly #fields = new Fields();
  readonly #form = new RowForm();
  /** What waits for more to come: mostly the beginning of a line. */
  #held = new Uint8Array(1 << 12);
  #waiting = 0;
  /** What is being looked through, up to where: what is held, or a piece as it came. */
  #bytes: Uint8Array = this.#held;
  #length = 0;
  /** Where that begins in the file. */
  #offset = 0;
  #line = 1;
  /** Within a line that is longer than any row. */
  #skipping = false;
  /**
   * Byte of the file before which no row begins: a quote was followed so far in vain, and need not be from each line
   * again.
   */
  #hopeless = 0;

  constructor(account: Account, taker: LineTaker) {
    this.#account = account;
    this.#taker = taker;
  }

  write(piece: Uint8Array): void {
    const from = this.#waiting === 0 ? 0 : this.#complete(piece);
    if (from >= piece.length) return;
    const rest = from === 0 ? piece : piece.subarray(from);
    this.#hold(rest.subarray(this.#drain(rest, rest.length, false)));
  }

  /** Takes what is left; nothing may be written after it. */
  end(): void {
    this.#drain(this.#held, this.#waiting, true);
    if (this.#skipping) this.#fault(this.#line, "line too long");
  }

  /**
   * Puts the head of a piece behind what waits, until that is taken. Answers where the rest of the piece
   * begins: that need not be copied.
   */
  #complete(piece: Uint8Array): number {
    let from = 0;
    for (let step = shortest; from < piece.length; step *= 2) {
      const before = this.#waiting;
      this.#hold(piece.subarray(from, from + step));
      const added = this.#waiting - before;
      const taken = this.#drain(this.#held, this.#waiting, false);
      if (taken >= before) {
        this.#waiting = 0;
        return from + taken - before;
      }
      this.#held.copyWithin(0, taken, this.#waiting);
      this.#waiting -= taken;
      from += added;
    }
    return from;
  }

  #hold(piece: Uint8Array): void {
    const needed = this.#waiting + piece.length;
    if (needed > this.#held.length) {
      const held = new Uint8Array(Math.max(needed, this.#held.length * 2));
      held.set(this.#held.subarray(0, this.#waiting));
      this.#held = held;
    }
    this.#held.set(piece, this.#waiting);
    this.#waiting = needed;
  }

  /** Takes what lies before a place; answers how much of it. */
  #drain(bytes: Uint8Array, length: number, final: boolean): number {
    this.#bytes = bytes;
    this.#length = length;
    let at = 0;
    while (at < length) {
      const next = this.#skipping ? this.#skip(at) : this.#take(at, final);
      if (next === at) break;
      at = next;
    }
    this.#offset += at;
    return at;
  }

  /** Where the LF of the line stands that begins at a place; -1 where it is not there yet. */
  #lineEnd(at: number): number {
    const found = this.#bytes.indexOf(10, at);
    return found >= this.#length ? -1 : found;
  }

  /** Drops the rest of a line that is too long. */
  #skip(at: number): number {
    const end = this.#lineEnd(at);
    if (end < 0) return this.#length;
    this.#skipping = false;
    this.#fault(this.#line, "line too long");
    return end + 1;
  }

  /** Takes the line that begins at a place, or the row if it goes on; answers where the next begins, or the same place to wait for more. */
  #take(at: number, final: boolean): number {
    const quick = this.#taker.quick(this.#bytes, at, this.#length, this.#line, this.#offset + at);
    if (quick > 0) {
      this.#account.used += quick;
      this.#line += quick;
      return this.#taker.quickEnd;
    }
    const found = this.#lineEnd(at);
    if (found < 0 && !final) {
      this.#skipping = this.#length - at > longestLine;
      return this.#skipping ? this.#length : at;
    }
    const whole = found >= 0;
    const next = whole ? found + 1 : this.#length;
    if (next - at > longestLine) {
      this.#fault(this.#line, "line too long");
      return next;
    }
    const bytes = this.#bytes;
    let end = whole ? found : this.#length;
    if (whole && end > at && bytes[end - 1] === 13) end -= 1;
    const start = isMark(bytes, at, end) ? at + 3 : at;
    if (isBlank(bytes, start, end)) {
      this.#account.headers += 1;
      this.#line += 1;
      return next;
    }
    if (hasNul(bytes, start, next)) {
      this.#fault(this.#line, "NUL bytes");
      return next;
    }
    if (bytes[start] === 35) {
      this.#taker.header(bytes, start, end, this.#line);
      this.#account.headers += 1;
      this.#line += 1;
      return next;
    }
    this.#form.look(bytes, start, end, this.#taker.separator);
    const read = this.#fields.split(bytes, this.#form, end);
    if (!this.#fields.open) {
      const reason = this.#row(read, 1);
      if (reason !== null)
        this.#fault(this.#line, !whole && reason === "too few fields" ? "cut line" : reason);
      return next;
    }
    if (!whole) {
      this.#fault(this.#line, "cut line");
      return next;
    }
    return this.#goOn(at, next, final);
  }

  /** Gives a row on; answers why it is not used. */
  #row(read: Uint8Array, lines: number): FaultReason | null {
    const offset = this.#offset + this.#form.start;
    const reason = this.#taker.row(read, this.#fields, this.#line, offset);
    if (reason === "names") this.#account.headers += lines;
    else if (reason !== null) return reason;
    else this.#account.used += lines;
    this.#line += lines;
    return null;
  }

  /** A row whose last line ended within quotes: goes on with the next, unless a row or a header begins there. */
  #goOn(at: number, second: number, final: boolean): number {
    const { start } = this.#form;
    if (this.#offset + start < this.#hopeless) return this.#unclosed(second);
    let lines = 1;
    let next = second;
    for (;;) {
      const found = this.#lineEnd(next);
      if (found < 0 && !final && this.#length - start <= longestRow) return at;
      const stop = found < 0 ? this.#length : found;
      const over = stop - start > longestRow;
      if (over || next >= this.#length || found < 0 || this.#begins(next, stop)) {
        this.#hopeless = this.#offset + (over ? start + longestRow : next);
        return this.#unclosed(second);
      }
      lines += 1;
      const from = next;
      next = found + 1;
      const end = this.#bytes[found - 1] === 13 ? found - 1 : found;
      if (goesOnOpen(this.#bytes, from, end, this.#form)) continue;
      const read = this.#fields.split(this.#bytes, this.#form, end);
      return this.#row(read, lines) === null ? next : this.#unclosed(second);
    }
  }

  #unclosed(second: number): number {
    this.#fault(this.#line, "unclosed quote");
    return second;
  }

  #begins(at: number, end: number): boolean {
    const bytes = this.#bytes;
    const start = isMark(bytes, at, end) ? at + 3 : at;
    return bytes[start] === 35 || beginsRow(bytes, start, end) || hasNul(bytes, start, end);
  }

  #fault(line: number, reason: FaultReason): void {
    this.#account.fault(line, reason);
    this.#line = line + 1;
  }
}

/** A byte order mark: at the head of a file, or where files were put one behind the other. */
const isMark = (bytes: Uint8Array, at: number, end: number): boolean =>
  bytes[at] === 0xef && end - at >= 3 && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}

function hasNul(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === 0) return true;
  return false;
}
