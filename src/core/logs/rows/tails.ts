import { type Classified, row } from "./kinds";
import { copy, same } from "./same";

const slots = 1024;
/** Longer tails are not kept; that of a certificate is the longest that comes again and again. */
const longest = 384;

/** Of each slot: the length of the tail, what it was found to be. */
const [length, kind, detail] = [0, 1, 2];

/** Kinds of row that say something else each time. */
const seldomAgain = new Uint8Array(64);
for (const each of [row.mail, row.rcpt, row.bdat, row.bdatLast, row.messageId, row.proxies])
  seldomAgain[each] = 1;
seldomAgain[row.unknown] = 1;
/** So many bytes from its beginning on tell where a tail is kept. */
const told = 12;

/**
 * Remembers what the tails of rows were found to be: event, data, context and line end. Most rows of a log say
 * what others said before; they need not be looked through again.
 */
export class Tails {
  readonly #kept = new DataView(new ArrayBuffer(slots * longest));
  /** Of each slot, by what the tail is known that was met there last: only one that comes again is kept. */
  readonly #met = new Int32Array(slots);
  readonly #entries = new Uint32Array(slots * 4);

  /** The length of the tail that begins at a place, if it is a known one and ends in time; 0 if not. */
  known(view: DataView, start: number, end: number, into: Classified): number {
    if (start + told > end) return 0;
    const slot = slotOf(view, start);
    const entry = slot * 4;
    const entries = this.#entries;
    const size = entries[entry + length] as number;
    if (size === 0 || start + size > end || !same(view, start, this.#kept, slot * longest, size))
      return 0;
    into.kind = entries[entry + kind] as Classified["kind"];
    into.detail = entries[entry + detail] as number;
    into.extra = 0;
    return size;
  }

  /** Keeps what the tail between two places was found to be. */
  keep(view: DataView, start: number, end: number, found: Classified): void {
    const size = end - start;
    if (size > longest || seldomAgain[found.kind] === 1) return;
    if (found.kind === row.reply && size > 80) return;
    if (start + told > view.byteLength) return;
    const slot = slotOf(view, start);
    const mark = markOf(view, start, size);
    if (this.#met[slot] !== mark) {
      this.#met[slot] = mark;
      return;
    }
    copy(view, start, this.#kept, slot * longest, size);
    const entry = slot * 4;
    this.#entries[entry + length] = size;
    this.#entries[entry + kind] = found.kind;
    this.#entries[entry + detail] = found.detail;
  }
}

/** Tails differ in their first letters, or in the digits of their status. */
function slotOf(view: DataView, start: number): number {
  const mixed = Math.imul(
    view.getInt32(start, true) ^ Math.imul(view.getInt32(start + 8, true), 0x9e3779b1),
    0x85ebca6b,
  );
  return ((mixed >>> 16) ^ mixed) & (slots - 1);
}

/** Tails that say something else each time mostly do so in the middle, or at their end. */
function markOf(view: DataView, start: number, size: number): number {
  if (size < 8) return size;
  const middle = view.getInt32(start + (size >> 1), true);
  const last = view.getInt32(start + size - 8, true);
  return Math.imul(middle ^ Math.imul(last, 0x9e3779b1), 0x85ebca6b) ^ size;
}
