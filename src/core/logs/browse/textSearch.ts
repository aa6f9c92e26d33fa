import type { Pace } from "./asked";
import type { SessionSource } from "./source";

const [unknown, yes, no] = [0, 1, 2];
const piece = 512;

/** Which sessions hold the text that was asked for last, as far as they were looked through. */
export class TextSearch {
  readonly #source: SessionSource;
  /** By a code for each session whether it holds the text. */
  readonly held: Uint8Array;
  /** Which of the codes are wanted: 1 at the one that says yes. */
  readonly wanted = Uint8Array.of(0, 1, 0);
  #text = "";
  #isDone = false;

  constructor(source: SessionSource) {
    this.#source = source;
    this.held = new Uint8Array(source.count);
  }

  /**
   * Looks through all sessions for a text. A longer text is in no session that a part of it is not in: those
   * are not looked through again; nor are those that a question which was taken back came to.
   */
  async look(text: string, pace: Pace): Promise<void> {
    const { held } = this;
    if (text !== this.#text) {
      const narrows = this.#text !== "" && text.includes(this.#text);
      for (let at = 0; at < held.length; at += 1)
        held[at] = narrows && held[at] === no ? no : unknown;
      this.#text = text;
      this.#isDone = false;
    }
    if (this.#isDone) return;
    const search = this.#source.search(text);
    for (let at = 0; at < held.length; at += 1) {
      if (held[at] === unknown) held[at] = search.holds(at) ? yes : no;
      if (at % piece === 0) await pace.step();
    }
    this.#isDone = true;
  }
}
