import { encodeUtf8 } from "../../values";

/**
 * A script as it is saved: UTF-8 with a byte order mark, so that Windows PowerShell 5.1 reads more than
 * ASCII rightly, and CRLF line ends.
 */
export const withBom = (text: string): Uint8Array<ArrayBuffer> =>
  encodeUtf8(`\uFEFF${text.replace(/\r?\n/g, "\r\n")}`);
