import { Cursor } from "../grammar/cursor";
import { grammar } from "../grammar/statements";
import { withoutGutter } from "./gutter";
import type { Prepared } from "./prepared";
import { promptsOf } from "./prompts";

/** Takes off line numbers of a web page and the prompts of a session. */
export function prepare(raw: string): Prepared {
  const text = withoutGutter(raw);
  return promptsOf(text) ?? { text, pieces: [{ start: 0, end: text.length }], output: [] };
}

/** The cursor over one piece. */
export const cursorOver = (
  { text }: Prepared,
  { start, end }: Prepared["pieces"][number],
): Cursor => new Cursor(grammar, text, start, end);
