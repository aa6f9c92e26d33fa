/** A piece of a script line and what it is; `plain` pieces are blanks and operators. */
export interface Token {
  readonly as: "comment" | "text" | "variable" | "command" | "parameter" | "word" | "plain";
  readonly text: string;
}

/**
 * Only what our own writer writes, in order of precedence: a whole line of comment; a quoted text, whose
 * inner quotes are doubled; variables, `$true` and splats; a command; a parameter; a key of a table.
 */
const pattern =
  /^\s*#.*$|'(?:[^']|'')*'|[$@][A-Za-z_]\w*|[A-Z][a-z]+-[A-Z][A-Za-z]+|(?<=\s)-[A-Za-z]\w*|^\s+[A-Z][A-Za-z0-9]*(?=\s*=)/g;

/** Cuts a line into tokens; joined they are the line again. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > end) tokens.push({ as: "plain", text: line.slice(end, match.index) });
    tokens.push({ as: kindOf(match[0]), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < line.length) tokens.push({ as: "plain", text: line.slice(end) });
  return tokens;
}

function kindOf(text: string): Token["as"] {
  if (/^\s*#/.test(text)) return "comment";
  if (text.startsWith("'")) return "text";
  if (/^\$(true|false|null)$/.test(text)) return "word";
  if (/^[$@]/.test(text)) return "variable";
  if (text.startsWith("-")) return "parameter";
  return /^\s/.test(text) ? "parameter" : "command";
}
