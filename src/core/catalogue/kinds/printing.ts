import { type Parsed, read } from "../../values";

/** Reads a text to its canonical text; the note of the reader is kept. */
export const printing =
  <T>(parse: (text: string) => Parsed<T>, print: (value: T) => string) =>
  (text: string): Parsed<string> => {
    const found = parse(text);
    return found.ok ? read(print(found.value), found.note) : found;
  };
