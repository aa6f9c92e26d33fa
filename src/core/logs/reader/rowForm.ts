import { timeOf } from "./time";

const comma = 44;
const quote = 34;
/** Bytes of a file's name and of what stands before the row, at most. */
const longestHead = 1024;
/** `yyyy-MM-ddTHH:mm:ss.fffZ` */
const timeLength = 24;

/** A comma (R1), or what a spreadsheet or Export-Csv puts in its place: a semicolon in many countries, a tab in a text. */
export const isSeparator = (byte: number | undefined): boolean =>
  byte === comma || byte === 59 || byte === 9;

/** What stands before the row where Select-String, findstr or grep put name and number of the line there, or a mail quotes it. */
const endsHead = (byte: number | undefined): boolean =>
  byte === 58 || byte === 32 || byte === 62 || byte === 45;

/**
 * How a row is written. Its date-time stands first and holds none of the bytes that part fields, so each row tells by
 * itself which one parts its own, however the file was saved again.
 */
export class RowForm {
  /** Where the row itself begins. */
  start = 0;
  separator = comma;
  /** All of the row stands in one pair of quotes: a spreadsheet saves so the lines that it did not part. */
  isQuoted = false;
  /** It begins with a date-time, perhaps in quotes. */
  isTimed = false;

  /** Looks at the line between two places. `otherwise` parts its fields where it does not begin with a date-time. */
  look(bytes: Uint8Array, from: number, to: number, otherwise = comma): void {
    this.start = from;
    this.separator = otherwise;
    this.isQuoted = false;
    this.isTimed = false;
    const last = Math.min(to, from + longestHead);
    let end = from;
    while (end < last && !isSeparator(bytes[end])) end += 1;
    if (end >= last) return;
    const first = bytes[from] === quote ? from + 1 : from;
    const closed = first > from && bytes[end - 1] === quote;
    if (isTime(bytes, first, closed ? end - 1 : end)) {
      this.isQuoted = first > from && !closed;
    } else {
      if (closed) this.separator = bytes[end] as number;
      const at = end - timeLength;
      if (at <= from || !endsHead(bytes[at - 1]) || !isTime(bytes, at, end)) return;
      this.start = at;
    }
    this.isTimed = true;
    this.separator = bytes[end] as number;
  }
}

const isTime = (bytes: Uint8Array, start: number, end: number): boolean =>
  !Number.isNaN(timeOf(bytes, start, end));

const seen = new RowForm();

/** Whether a row begins with a line: with a date-time and what parts fields (R2). */
export function beginsRow(bytes: Uint8Array, start: number, end: number): boolean {
  seen.look(bytes, start, end);
  return seen.isTimed && seen.start === start;
}

/** A row that stood in one pair of quotes, without them and without the doubling of those within; null where they are not closed. */
export function unquoted(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
  const row = new Uint8Array(end - start);
  let length = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (bytes[at] === quote) {
      if (bytes[at + 1] !== quote || at + 1 >= end) return row.subarray(0, length);
      at += 1;
    }
    row[length] = bytes[at] as number;
    length += 1;
  }
  return null;
}

/** Whether a row that a line left within quotes is still within quotes at the end of the next, which is all that is looked at. */
export function goesOnOpen(bytes: Uint8Array, from: number, to: number, form: RowForm): boolean {
  let at = from;
  for (;;) {
    while (at < to && bytes[at] !== quote) at += 1;
    if (at >= to) return true;
    if (at + 1 < to && bytes[at + 1] === quote) {
      at += 2;
      continue;
    }
    if (form.isQuoted) return false;
    // The value has ended: the next that begins with a quote is open again.
    do {
      while (at < to && bytes[at] !== form.separator) at += 1;
      at += 1;
    } while (at < to && bytes[at] !== quote);
    if (at >= to) return false;
    at += 1;
  }
}
