import type { Endpoint } from "./event";

interface Pair {
  readonly from: Endpoint;
  readonly to: Endpoint;
}

/** Held at most, for connections whose end never comes. */
const most = 100_000;

/** Who opened a connection: the line of its end does not say it (A3). */
export class Connections {
  readonly #open = new Map<string, Pair>();

  opened(id: string, pair: Pair): void {
    if (this.#open.size >= most) this.#open.clear();
    this.#open.set(id, pair);
  }

  /** The pair from opener to opened; without its beginning, the side with the lower port was opened. */
  closed(id: string, one: Endpoint, other: Endpoint): Pair {
    const pair = this.#open.get(id);
    this.#open.delete(id);
    if (pair) return pair;
    return one.port < other.port ? { from: other, to: one } : { from: one, to: other };
  }
}
