/** A script as it can be parsed: what was pasted beside it is gone, and every line stands on its line. */
export interface Prepared {
  readonly text: string;
  /** Parts that are parsed each for itself: one, or one a prompt. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  /** Offsets of the first lines of screen output. */
  readonly output: readonly number[];
}
