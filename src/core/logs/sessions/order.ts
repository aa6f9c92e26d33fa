import { row } from "../rows/kinds";
import { ofRow, ofSession, type Store } from "../rows/store";

/** How many rows of one sequence number are looked through for copies. */
const fewest = 16;

/** The rows of one session in the order of their sequence numbers; the array is used again by the next call. */
export class Order {
  rows = new Uint32Array(64);
  count = 0;

  /** Gathers the rows of a session. Rows that came twice, as where a file was given twice, are there once. */
  gather(store: Store, session: number): void {
    this.count = 0;
    let sorted = true;
    let again = false;
    let later = -1;
    let entry = store.session.get(session, ofSession.head);
    while (entry !== 0) {
      const at = entry - 1;
      const page = store.row.page(at);
      const base = store.row.base(at);
      if (this.count === this.rows.length) this.#grow();
      this.rows[this.count] = at;
      this.count += 1;
      const sequence = page[base + ofRow.sequence] as number;
      if (later >= 0 && sequence > later) sorted = false;
      // SIZE= of a MAIL FROM stands under the number of its row.
      if (sequence === later && (store.kind.get(at + 1) & 63) !== row.mailSize) again = true;
      later = sequence;
      entry = page[base + ofRow.previous] as number;
    }
    this.#reverse();
    if (!sorted)
      this.rows
        .subarray(0, this.count)
        .sort(
          (a, b) => store.row.get(a, ofRow.sequence) - store.row.get(b, ofRow.sequence) || a - b,
        );
    if (again || !sorted) this.#once(store);
  }

  #reverse(): void {
    const { rows } = this;
    for (let [low, high] = [0, this.count - 1]; low < high; low += 1, high -= 1) {
      const first = rows[low] as number;
      rows[low] = rows[high] as number;
      rows[high] = first;
    }
  }

  #once(store: Store): void {
    const { rows } = this;
    let kept = 0;
    for (let at = 0; at < this.count; at += 1) {
      const number = rows[at] as number;
      let copy = false;
      for (let before = kept - 1; before >= Math.max(0, kept - fewest); before -= 1) {
        const other = rows[before] as number;
        if (store.row.get(other, ofRow.sequence) !== store.row.get(number, ofRow.sequence)) break;
        if (store.kind.get(other) !== store.kind.get(number)) continue;
        if (store.row.get(other, ofRow.detail) === store.row.get(number, ofRow.detail)) copy = true;
      }
      if (copy) continue;
      rows[kept] = number;
      kept += 1;
    }
    this.count = kept;
  }

  #grow(): void {
    const rows = new Uint32Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
  }
}
