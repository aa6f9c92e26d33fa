import { Column } from "./column";

/**
 * Finds sessions by their id, which is 64 bits as two numbers. Several sessions may have one id: those of
 * two services, or of logs where somebody blanked the ids.
 */
export class SessionIndex {
  readonly high = new Column();
  readonly low = new Column();
  readonly #next = new Column();
  #slots = new Uint32Array(1 << 12);
  #count = 0;

  /** The newest session of an id plus one, 0 if there is none; `next` leads to the older ones. */
  first(high: number, low: number): number {
    const mask = this.#slots.length - 1;
    let slot = mixed(high, low) & mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) return 0;
      if (this.low.get(entry - 1) === low && this.high.get(entry - 1) === high) return entry;
      slot = (slot + 1) & mask;
    }
  }

  next(entry: number): number {
    return this.#next.get(entry - 1);
  }

  /** A new session with this id; answers its number. */
  add(high: number, low: number): number {
    const session = this.#count;
    this.#count += 1;
    this.high.set(session, high);
    this.low.set(session, low);
    this.#next.set(session, 0);
    this.#place(session);
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return session;
  }

  get bytes(): number {
    return this.high.bytes + this.low.bytes + this.#next.bytes + this.#slots.length * 4;
  }

  #place(session: number): void {
    const [high, low] = [this.high.get(session), this.low.get(session)];
    const mask = this.#slots.length - 1;
    let slot = mixed(high, low) & mask;
    for (;;) {
      const entry = this.#slots[slot] as number;
      if (entry === 0) break;
      if (this.low.get(entry - 1) === low && this.high.get(entry - 1) === high) {
        this.#next.set(session, entry);
        break;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = session + 1;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let session = 0; session < this.#count; session += 1) this.#place(session);
  }
}

const mixed = (high: number, low: number): number => {
  const word = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return (word ^ (word >>> 13)) >>> 0;
};

/** The value of a hexadecimal digit by its byte; 255 for what is none. Lower case counts as upper case. */
const hex = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value += 1) {
  const digit = value.toString(16);
  hex[digit.charCodeAt(0)] = value;
  hex[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Eight hexadecimal digits as a number; -1 where there are none. */
export function eightHex(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const digit = hex[bytes[at] as number] as number;
    if (digit > 15) return -1;
    value = (value << 4) | digit;
  }
  return value >>> 0;
}

/** A session's id as it is written. */
export const idText = (high: number, low: number): string =>
  (high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0")).toUpperCase();
