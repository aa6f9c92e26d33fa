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

/** Works in turns of some milliseconds, and ends once the question was taken back. */
export class TaskPace implements Pace {
  readonly #task: Task;
  readonly #now: () => number;
  #next: number;

  constructor(task: Task, now: () => number = () => performance.now()) {
    this.#task = task;
    this.#now = now;
    this.#next = now() + turn;
  }

  async step(): Promise<void> {
    if (this.#now() >= this.#next) {
      await rest();
      this.#next = this.#now() + turn;
    }
    if (this.#task.cancelled) throw new Cancelled();
  }
}
