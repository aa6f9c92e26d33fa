import { longestLink } from "../../core/formats/link";

/**
 * What is to be said of a link's length. 2,083 characters were all that Internet Explorer took, and programs that
 * wrap or cut longer addresses are still about; 8,000 is what RFC 9110 (4.1) asks of all who handle addresses.
 */
export function lengthWarning(length: number): string | undefined {
  if (length > longestLink)
    return "That is more than browsers take. Leave parts out, or save the design as a file.";
  if (length > 8000)
    return "Many mail programs and chats cut addresses of this length. Leave parts out, or save the design as a file.";
  if (length > 2000)
    return "Some mail programs and chats cut addresses of more than 2,000 characters. Try it once, or leave parts out.";
  return undefined;
}
