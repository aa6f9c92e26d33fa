/** One line of a script, as the writer made it. */
export interface LineLike {
  readonly text: string;
  readonly parameter?: string;
  readonly refused?: boolean;
}

/** The part of a script that belongs to one connector; unchanged parts are the same object. */
export interface BlockLike {
  readonly connector: string | null;
  readonly lines: readonly LineLike[];
}

/** Where each block begins, as line numbers from 0; the last entry is the number of lines in all. */
export function starts(blocks: readonly BlockLike[]): readonly number[] {
  const all: number[] = new Array(blocks.length + 1);
  let line = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    all[index] = line;
    line += (blocks[index] as BlockLike).lines.length;
  }
  all[blocks.length] = line;
  return all;
}

/** The block and line behind a line number (from 0); undefined past the end. Binary search. */
export function lineAt(
  blocks: readonly BlockLike[],
  begins: readonly number[],
  line: number,
): { readonly block: BlockLike; readonly line: LineLike } | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] as number) <= line) low = middle;
    else high = middle - 1;
  }
  // Blocks without lines begin where the next one does.
  const block = blocks[low];
  const found = block?.lines[line - (begins[low] as number)];
  return block && found ? { block, line: found } : undefined;
}

/**
 * Names for lines that are asked for from the top down. A line keeps its name when its text changes and when lines come
 * or go above it: it is told by its connector, its parameter, whether it is a comment, and its turn among its like.
 */
export function lineNames(): (block: BlockLike, line: LineLike) => string {
  const turns = new Map<string, number>();
  return ({ connector }, { text, parameter }) => {
    const like = JSON.stringify([connector, parameter ?? null, /^\s*#/.test(text)]);
    const turn = turns.get(like) ?? 0;
    turns.set(like, turn + 1);
    return `${like}${turn}`;
  };
}

/** First line of a connector's block; undefined where it has none. */
export function firstLineOf(
  blocks: readonly BlockLike[],
  begins: readonly number[],
  connector: string,
): number | undefined {
  const index = blocks.findIndex(
    (block) => block.connector === connector && block.lines.length > 0,
  );
  return index < 0 ? undefined : begins[index];
}

/** The whole script as text, for copying and downloading. */
export function scriptText(blocks: readonly BlockLike[]): string {
  let text = "";
  for (const { lines } of blocks) for (const line of lines) text += `${line.text}\n`;
  return text;
}
