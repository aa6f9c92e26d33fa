/** Why a piece of a script does not parse; thrown within the parser and caught where it can go on. */
export class SyntaxFault extends Error {
  constructor(
    readonly why: string,
    /** Offset at which the parser could not go on. */
    readonly at: number,
    /** The text ended before the piece did. */
    readonly atEnd = false,
    /** Where reading can go on, where the fault itself says it. */
    readonly resume?: number,
  ) {
    super(why);
  }
}
