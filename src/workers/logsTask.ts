import type { Pace } from "../core/logs";

/** A question that may be taken back while it is being answered. */
export interface Task {
  cancelled: boolean;
}

/** Ends the work on a question that nobody waits for any more. */
export class Cancelled extends Error {}

/** So many milliseconds are worked at a time: what is asked meanwhile is heard this soon. */
const turn = 10;

const { port1, port2 } = new MessageChannel();
const resting: (() => void)[] = [];

/** Lets other messages come in. A message is used, as a timer would rest for four milliseconds. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if (resting.push(resolve) === 1) open();
    port2.postMessage(null);
  });

/** The port is open while somebody rests: an open one would keep a process of Node alive. */
function open(): void {
  port1.onmessage = () => {
    const next = resting.shift();
    if (resting.length === 0) port1.onmessage = null;
    next?.();
  };
}

/** Works in turns of some milliseconds, counts them, and ends once the question was taken back. */
export class TaskPace implements Pace {
  readonly #task: Task;
  readonly #now: () => number;
  /** When the turn began. */
  #began: number;
  #worked = 0;

  constructor(task: Task, now: () => number = () => performance.now()) {
    this.#task = task;
    this.#now = now;
    this.#began = now();
  }

  async step(): Promise<void> {
    if (this.#now() >= this.#began + turn) await this.#idle(rest());
    if (this.#task.cancelled) throw new Cancelled();
  }

  /** What the other answer leads to is heard before the work on this one goes on. */
  waiting(other: Promise<unknown>): Promise<unknown> {
    return this.#idle(other.finally(rest));
  }

  async #idle(other: Promise<unknown>): Promise<unknown> {
    this.#worked += this.#now() - this.#began;
    try {
      return await other;
    } finally {
      this.#began = this.#now();
    }
  }

  /** Milliseconds of work so far. */
  get worked(): number {
    return this.#worked + this.#now() - this.#began;
  }
}
