/** Name and colon with a no-break space between them: an editor of the web put it there for a blank. */
const posted = /^[ \t\u00a0]*[A-Za-z]\w*[ \t]*\u00a0[ \t\u00a0]*:/;

/**
 * The lines of a text as PowerShell counts them, CRLF, LF and a lone CR each ending one; without the marks
 * of quoting and with blanks where an editor made no-break spaces of them. Columns stay as they were otherwise.
 */
export function linesOf(text: string): readonly string[] {
  const lines = withoutQuotes(text.split(/\r\n|\r|\n/));
  if (!lines.some((line) => posted.test(line))) return lines;
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

function withoutQuotes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.startsWith(">"))) return lines;
  const isTight = lines.some((line) => /^>+[A-Za-z]/.test(line));
  return lines.map((line) => line.slice(quoteLength(line, isTight)));
}

/** Marks with a blank behind each, or with none. */
function quoteLength(line: string, isTight: boolean): number {
  let at = 0;
  while (line[at] === ">") at += !isTight && line[at + 1] === " " ? 2 : 1;
  return at;
}

export const isBlank = (line: string): boolean => line.trim() === "";
