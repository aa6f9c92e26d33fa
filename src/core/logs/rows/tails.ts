import { type Classified, row } from "./kinds";

const slots = 1024;
/** Longer tails are not kept; that of a certificate is the longest that comes again and again. */
const longest = 384;

/** Of each slot: event, length of the tail, what it was found to be. */
const [event, length, kind, detail] = [0, 1, 2, 3];

/** Rows that say something else each time. */
const seldomAgain: ReadonlySet<number> = new Set([
  row.mail,
  row.rcpt,
  row.bdat,
  row.bdatLast,
  row.messageId,
  row.proxies,
  row.unknown,
]);

/**
 * Remembers what the tails of rows were found to be: data, context and line end. Most rows of a log say
 * what others said before; they need not be looked through again.
 */
export class Tails {
  readonly #bytes = new Uint8Array(slots * longest);
  readonly #kept = new DataView(this.#bytes.buffer);
  readonly #entries = new Uint32Array(slots * 4);
  #read: Uint8Array = this.#bytes;
  #view = this.#kept as DataView;

  /** The length of the tail that begins at a place, if it is a known one of this event; 0 if not. */
  known(bytes: Uint8Array, start: number, of: number, into: Classified): number {
    if (start + longest + 16 > bytes.length) return 0;
    const view = this.#viewOf(bytes);
    const slot = slotOf(view, start, of);
    const entry = slot * 4;
    if (this.#entries[entry + event] !== of) return 0;
    const size = this.#entries[entry + length] as number;
    const from = slot * longest;
    let done = 0;
    for (; done + 4 <= size; done += 4)
      if (view.getInt32(start + done) !== this.#kept.getInt32(from + done)) return 0;
    for (; done < size; done += 1) if (bytes[start + done] !== this.#bytes[from + done]) return 0;
    into.kind = this.#entries[entry + kind] as Classified["kind"];
    into.detail = this.#entries[entry + detail] as number;
    into.extra = 0;
    return size;
  }

  /** Keeps what the tail between two places was found to be. */
  keep(bytes: Uint8Array, start: number, end: number, of: number, found: Classified): void {
    const size = end - start;
    if (size > longest || start + 16 > bytes.length || seldomAgain.has(found.kind)) return;
    if (found.kind === row.reply && size > 80) return;
    const slot = slotOf(this.#viewOf(bytes), start, of);
    for (let step = 0; step < size; step += 1)
      this.#bytes[slot * longest + step] = bytes[start + step] as number;
    const entry = slot * 4;
    this.#entries[entry + event] = of;
    this.#entries[entry + length] = size;
    this.#entries[entry + kind] = found.kind;
    this.#entries[entry + detail] = found.detail;
  }

  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#read) {
      this.#read = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#view;
  }
}

/** Tails differ in their first letters, or in the digits of their status. */
function slotOf(view: DataView, start: number, of: number): number {
  const mixed = Math.imul(
    view.getInt32(start) ^ Math.imul(view.getInt32(start + 6), 0x9e3779b1),
    0x85ebca6b,
  );
  return ((mixed >>> 16) ^ mixed ^ of) & (slots - 1);
}
