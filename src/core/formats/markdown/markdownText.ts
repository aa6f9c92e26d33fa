import type { Part, Phrase } from "../../finding";
import { visible } from "../powershell/quote";

/**
 * Any text as Markdown that shows it and nothing else. What could begin markup, a link, HTML, an entity or a table
 * cell is escaped; what cannot be seen is spelled out, so no text leaves its line.
 */
export const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_[\]#|~$@^]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    // Bare addresses become links of themselves in some readers.
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/\b(mailto|xmpp|javascript|data|vbscript|file):/gi, "$1\\:");

/** Signs at the start of a block that would make it another one: a list, a quote, a line, a heading. */
const atStart = (text: string): string =>
  text.replace(/^(\s*)([-+=:]|\d{1,9}(?=[.)]))/, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

/** Text that can stand in a code span as it is, in a table too. */
const isPlainCode = (text: string): boolean =>
  text !== "" && !/[`|]|^\s|\s$/.test(text) && !text.endsWith("\\");

/** Text whose both ends let a star begin and end an emphasis. */
const isPlainName = (text: string): boolean => /^[A-Za-z0-9](?:.*[A-Za-z0-9])?$/.test(text);

/** A phrase as one line of Markdown. */
export function inline(phrase: Phrase): string {
  let line = "";
  for (const part of phrase) line += piece(part, line.at(-1));
  return atStart(line.trim());
}

/** Two runs of the same mark would be read as one: the second part is then set as text. */
function piece(part: Part, before: string | undefined): string {
  if (typeof part === "string") return escaped(part);
  const text = visible(part.text);
  if (part.as === "name")
    return isPlainName(text) && before !== "*" ? `*${escaped(text)}*` : escaped(text);
  return isPlainCode(text) && before !== "`" ? `\`${text}\`` : escaped(text);
}
