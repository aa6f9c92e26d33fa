import { type RowKind, row } from "../rows/kinds";
import type { MessageSeen } from "./messageSeen";

/** Commands that wait for their replies, the oldest first. It is used for one session after the other. */
export class Waiting {
  readonly #kinds: RowKind[] = [];
  readonly #about: (MessageSeen | null)[] = [];
  #first = 0;
  #end = 0;
  /** The message that the command which was answered last belongs to. */
  message: MessageSeen | null = null;

  clear(): void {
    this.#first = 0;
    this.#end = 0;
    this.message = null;
  }

  add(kind: RowKind, message: MessageSeen | null): void {
    this.#kinds[this.#end] = kind;
    this.#about[this.#end] = message;
    this.#end += 1;
  }

  /** The oldest command; undefined where none waits. */
  next(): RowKind | undefined {
    if (this.#first === this.#end) return undefined;
    const kind = this.#kinds[this.#first];
    this.message = this.#about[this.#first] ?? null;
    this.#first += 1;
    return kind;
  }

  /** The first of two kinds; what was before it is answered too. Undefined where it does not wait. */
  skipTo(wanted: RowKind, or: RowKind): RowKind | undefined {
    for (let at = this.#first; at < this.#end; at += 1) {
      if (this.#kinds[at] !== wanted && this.#kinds[at] !== or) continue;
      this.#first = at;
      return this.next();
    }
    return undefined;
  }

  /** After 354 the message itself is what is answered next; what was sent ahead of it waits behind. */
  goOn(current: MessageSeen | null): void {
    if (this.skipTo(row.data, row.data) === undefined) {
      this.clear();
      this.add(row.bdatLast, current);
      return;
    }
    this.#first -= 1;
    this.#kinds[this.#first] = row.bdatLast;
    this.#about[this.#first] = this.message ?? current;
  }
}
