import { type Fault, Refusal } from "./fault";
import { type Decoder, decoderOf } from "./platform";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** How many of the first bytes the encoding is read from. */
export const headLength = 1024;

/** The encoding of a text by its byte order mark or, without one, by its first bytes; a fault for what is no text. */
export function encodingOf(head: Uint8Array): Encoding | Fault {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // Some editors save UTF-16 without a mark: text for a machine begins with an ASCII letter.
  if (head.length > 3 && isText(a) && b === 0 && isText(c) && d === 0) return "utf-16le";
  if (head.length > 3 && a === 0 && isText(b) && c === 0 && isText(d)) return "utf-16be";
  if (head.subarray(0, headLength).includes(0)) return binary;
  return "utf-8";
}

const isText = (byte: number | undefined): boolean =>
  byte === 9 || byte === 10 || byte === 13 || (byte !== undefined && byte >= 32 && byte < 127);

const binary: Fault = {
  code: "input-binary",
  what: "This is a binary file, no text.",
  mend: "Give the file that Export-Clixml wrote, unpacked if it is in an archive.",
};

/** Bytes in pieces to text in pieces. Throws a Refusal where the bytes are not in the encoding. */
export class TextReader {
  readonly #decoder: Decoder;
  readonly #encoding: Encoding | "windows-1252";
  #started = false;

  constructor(encoding: Encoding | "windows-1252") {
    this.#encoding = encoding;
    this.#decoder = decoderOf(encoding, { fatal: true });
  }

  /** The text of the next bytes, without the byte order mark. */
  text(bytes: Uint8Array): string {
    return this.#plain(() => this.#decoder.decode(bytes, { stream: true }));
  }

  /** What was held back for the end of a character; faulty where the file stops within one. */
  end(): string {
    return this.#plain(() => this.#decoder.decode());
  }

  #plain(decode: () => string): string {
    let text: string;
    try {
      text = decode();
    } catch {
      throw new Refusal(notIn(this.#encoding));
    }
    if (this.#started || text === "") return text;
    this.#started = true;
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  }
}

/** Why bytes are no text in an encoding. */
export const notIn = (encoding: string): Fault => ({
  code: "input-encoding",
  what: `This text is not in ${encoding.toUpperCase()}: it holds bytes that mean nothing there.`,
  mend: "Write the file again, with -Encoding UTF8.",
});

export interface Decoded {
  readonly text: string;
  /** What else a person has to know of it. */
  readonly note?: string;
}

const readAsAnsi =
  "The text is not in UTF-8, so it was read as Windows-1252. Look at letters with accents; -Encoding UTF8 writes it without doubt.";

/**
 * The whole text of bytes that are held. What is neither marked as UTF-16 nor in UTF-8 is in the code page
 * of the old console (script-shapes 7.1). Throws a Refusal where UTF-16 breaks.
 */
export function decodeHeld(pieces: readonly Uint8Array[], encoding: Encoding): Decoded {
  try {
    return { text: textIn(pieces, new TextReader(encoding)) };
  } catch (error) {
    if (!(error instanceof Refusal) || encoding !== "utf-8") throw error;
    return { text: textIn(pieces, new TextReader("windows-1252")), note: readAsAnsi };
  }
}

function textIn(pieces: readonly Uint8Array[], reader: TextReader): string {
  const texts = pieces.map((piece) => reader.text(piece));
  return [...texts, reader.end()].join("");
}
