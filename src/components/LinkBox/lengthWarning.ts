import { longestLink } from "../../core/formats/link";

/**
 * What is to be said of a link's length, and what to do instead. 2,083 characters were all that Internet Explorer took,
 * and programs that wrap or cut longer addresses are still about; 8,000 is what RFC 9110 (4.1) asks of all who handle
 * addresses.
 */
export function lengthWarning(length: number, instead: string): string | undefined {
  if (length > longestLink) return `That is more than browsers take. ${capital(instead)}.`;
  if (length > 8000)
    return `Many mail programs and chats cut addresses of this length. ${capital(instead)}.`;
  if (length > 2000)
    return `Some mail programs and chats cut addresses of more than 2,000 characters. Try it once, or ${instead}.`;
  return undefined;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
