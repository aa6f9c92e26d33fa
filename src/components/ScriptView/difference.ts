/** The part of a script that belongs to one connector, as the writer made it; unchanged parts are the same object. */
export interface BlockLike {
  readonly connector: string | null;
  readonly lines: readonly { readonly text: string; readonly parameter?: string }[];
}

/** One replacement in a document of text. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Text of a block, with the line end that parts it from the next. */
export function textOf(block: BlockLike): string {
  let text = "";
  for (const line of block.lines) text += `${line.text}\n`;
  return text;
}

/** Length of `textOf` without making it. */
export function lengthOf(block: BlockLike): number {
  let length = 0;
  for (const line of block.lines) length += line.text.length + 1;
  return length;
}

/**
 * What has to be replaced to get from one script to the next; null when nothing. Blocks are compared
 * by identity from both ends, so a keystroke rewrites the block of one connector and no more.
 */
export function difference(
  before: readonly BlockLike[],
  after: readonly BlockLike[],
): Replacement | null {
  let start = 0;
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) {
    from += lengthOf(after[start] as BlockLike);
    start += 1;
  }
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1;
  if (start === before.length - same && start === after.length - same) return null;
  let to = from;
  for (let index = start; index < before.length - same; index += 1)
    to += lengthOf(before[index] as BlockLike);
  let insert = "";
  for (let index = start; index < after.length - same; index += 1)
    insert += textOf(after[index] as BlockLike);
  return { from, to, insert };
}

/** Which connector and parameter a line (0-based) speaks of. */
export function lineAt(
  blocks: readonly BlockLike[],
  line: number,
): { block: BlockLike; index: number } | null {
  let first = 0;
  for (const block of blocks) {
    if (line < first + block.lines.length) return { block, index: line - first };
    first += block.lines.length;
  }
  return null;
}

/** First line (0-based) of a connector's block; null when it has none. */
export function firstLineOf(blocks: readonly BlockLike[], connector: string): number | null {
  let first = 0;
  for (const block of blocks) {
    if (block.connector === connector) return first;
    first += block.lines.length;
  }
  return null;
}
