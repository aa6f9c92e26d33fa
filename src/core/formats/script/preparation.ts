import { Cursor } from "./cursor";
import { withoutGutter } from "./gutter";
import { promptsOf } from "./prompts";

/** A script as it can be parsed: what was pasted beside it is gone, and every line stands on its line. */
export interface Prepared {
  readonly text: string;
  /** Parts that are parsed each for itself: one, or one a prompt. */
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  /** Offsets of the first lines of screen output. */
  readonly output: readonly number[];
}

/** Takes off line numbers of a web page and the prompts of a session. */
export function prepare(raw: string): Prepared {
  const text = withoutGutter(raw);
  return promptsOf(text) ?? { text, pieces: [{ start: 0, end: text.length }], output: [] };
}

/** The cursor over one piece. */
export const cursorOver = (
  { text }: Prepared,
  { start, end }: Prepared["pieces"][number],
): Cursor => new Cursor(text, start, end);
