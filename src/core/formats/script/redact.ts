import type { Extent } from "./grammar/ast";

const secret = /ConvertTo-SecureString|(?:PS|Network)Credential|\bpassw(?:or)?d\b/i;

/** The text of a piece of the script, for people: what may be a password is left out. */
export function sourceOf(text: string, { start, end }: Extent): string {
  const written = text.slice(start, end);
  return secret.test(written) ? withoutSecrets(written) : written;
}

/** Behind what makes credentials, every text up to the end of the command or the bracket is hidden. */
const withoutSecrets = (written: string): string =>
  written.replace(
    /(?:ConvertTo-SecureString|(?:PS|Network)Credential\b['"\]]*|\bpassw(?:or)?d\b['"]?)[^;|\r\n]*/gi,
    (piece) =>
      piece
        .replace(/"(?:[^"`]|`[\s\S]|"")*"?|'(?:[^']|'')*'?/g, (quoted) =>
          /^['"]$/.test(quoted) ? quoted : "'…'",
        )
        .replace(/(ConvertTo-SecureString\s+(?:-String\s+)?)(?![-$('"])[^\s)]+/gi, "$1…"),
  );
