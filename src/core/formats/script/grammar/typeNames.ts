import { isLineEnd } from "./characters";
import type { Cursor } from "./cursor";

/** `[string[]]` and attributes such as `[Parameter(Mandatory)]`: what stands between the outer brackets. */
export function typeName(cursor: Cursor): string {
  const start = cursor.pos;
  let open = 0;
  for (;;) {
    const char = cursor.at();
    if (char === "") throw cursor.fault("A bracket [ is not closed.");
    cursor.pos += 1;
    if (char === "[" || char === "(") open += 1;
    else if (char === "]" || char === ")") open -= 1;
    else if (char === "'" || char === '"') skipQuoted(cursor, char);
    else if (
      isLineEnd(char) &&
      open === 1 &&
      !/[,\s([]$/.test(cursor.text.slice(start, cursor.pos - 1))
    )
      throw cursor.fault("A bracket [ is not closed on its line.", cursor.pos - 1);
    if (open === 0) return cursor.text.slice(start + 1, cursor.pos - 1).trim();
  }
}

function skipQuoted(cursor: Cursor, quote: string): void {
  while (!cursor.isAtEnd && cursor.at() !== quote) cursor.pos += 1;
  cursor.pos += 1;
}
