import { clip } from "./clip";
import { counted } from "./counted";
import { type Parsed, read, refused } from "./parsed";
import { at, trimmed } from "./place";

/** What certificate dialogues put between the digits, and the unseen mark that they copy along. */
const filling = /[\s:\u200e\u200f\u202a-\u202e\ufeff-]/g;

/** Reads the SHA-1 thumbprint of a certificate to 40 hexadecimal digits in capitals, spaces and colons aside. */
export function parseThumbprint(text: string): Parsed<string> {
  const piece = trimmed(text);
  const digits = piece.text.length > 400 ? "" : piece.text.replace(filling, "");
  if (/^[\da-f]{40}$/i.test(digits)) return read(digits.toUpperCase());
  const isHex = /^[\da-f]+$/i.test(digits);
  return refused({
    code: "thumbprint-form",
    what: isHex
      ? `This has ${counted(digits.length, "hexadecimal digit")}.`
      : `${piece.text === "" ? "The text" : clip(piece.text)} is no thumbprint.`,
    mend: "A thumbprint has 40 hexadecimal digits.",
    at: at(piece),
  });
}
