/** How one kind of link is written. */
export interface LinkForm {
  /** What stands before the = of the fragment. */
  readonly letter: "d" | "w";
  /** The number of the format that this version writes, and the newest that it reads. */
  readonly format: number;
  /** What it holds, in a word of ours. */
  readonly held: "design" | "walkthrough";
  /** What to ask for where the link cannot be read. */
  readonly file: string;
  /** Bytes of the largest text that is unpacked. */
  readonly largest: number;
}
