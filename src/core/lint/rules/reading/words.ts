/** A run of letters and digits of a name, in lower case, and where it stands. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a name: what lies between blanks and signs. */
export const wordsOf = (name: string): readonly Word[] =>
  [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    text: text.toLowerCase(),
    start: index,
    end: index + text.length,
  }));
