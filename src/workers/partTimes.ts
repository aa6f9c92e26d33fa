import type { ReadingTurns } from "./logsIntake";
import { TaskPace } from "./logsTask";

/** Milliseconds of reading after which what there is so far is told, at first and then. */
const soon = 100;
const patience = 700;
/** Reading takes so many times as long, in the end, as telling and answering. */
const costs = 9;

/**
 * When what was read so far is told again. Who hears of it asks for lists, counts and charts: the next part waits
 * until all of that is answered, so that no question is taken back for a newer one before anybody saw its answer.
 * Telling and answering have a tenth of the time that all will take, more of it at the beginning: there little is
 * to be counted, and a person waits for the first of it.
 */
export class PartTimes implements ReadingTurns {
  readonly #now: () => number;
  readonly #pace: TaskPace;
  /** Milliseconds of reading so far, and of telling and answering. */
  #read = 0;
  #other = 0;
  #next = 0;
  /** Questions that are not answered yet. */
  #asked = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#pace = new TaskPace({ cancelled: false }, now);
  }

  begin(): void {
    this.#next = this.#now() + soon;
    this.#read = this.#other = 0;
  }

  /** Does a piece of the reading. */
  reading(work: () => void): void {
    const began = this.#now();
    work();
    this.#read += this.#now() - began;
  }

  /** Lets questions have their turn: the bytes of one file come so fast that nothing else would be heard. */
  step(): Promise<void> {
    return this.#pace.step();
  }

  /** Answers a question; `worked` says how many milliseconds that took, without the reading in between. */
  async answering<Found>(work: () => Promise<Found>, worked: () => number): Promise<Found> {
    this.#asked += 1;
    try {
      return await work();
    } finally {
      this.#asked -= 1;
      this.#other += worked();
    }
  }

  /** Whether a part is to be told; `share` says how much of all was read, from 0 to 1. */
  isDue(share: number): boolean {
    if (this.#asked > 0 || this.#now() < this.#next) return false;
    // At a share of s, the square root of s of that tenth may be used up.
    return costs * this.#other * Math.sqrt(share) <= this.#read;
  }

  /** Tells a part. */
  telling(tell: () => void): void {
    const began = this.#now();
    tell();
    const ended = this.#now();
    this.#next = ended + patience;
    this.#other += ended - began;
  }
}
