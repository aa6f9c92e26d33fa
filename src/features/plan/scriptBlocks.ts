import type { BlockLike, LineLike } from "../../components/ScriptView/scriptLines";

/** A script's table of steps: each begins at its brace, its number stands on the next line. */
const opening = /^ {8}@\{$/;
const numbered = /^ {12}N = (\d+)$/;
const closing = /^ {8}\}$/;

/**
 * The text of a file as blocks, the lines of a step under the step's id: `steps` in the order in which the file has
 * them. A file that holds another number of steps, or none, is one block.
 */
export function scriptBlocks(text: string, steps: readonly string[]): readonly BlockLike[] {
  if (text === "") return [];
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const blocks: { connector: string | null; lines: LineLike[] }[] = [];
  let open: string | null = null;
  let found = 0;
  lines.forEach((line, at) => {
    const number = opening.test(line) ? numbered.exec(lines[at + 1] ?? "")?.[1] : undefined;
    if (number !== undefined) {
      open = steps[Number(number) - 1] ?? null;
      found += 1;
    }
    const last = blocks.at(-1);
    if (last && number === undefined && last.connector === open) last.lines.push({ text: line });
    else blocks.push({ connector: open, lines: [{ text: line }] });
    if (open !== null && closing.test(line)) open = null;
  });
  if (found === steps.length && found > 0) return blocks;
  return [{ connector: null, lines: lines.map((each) => ({ text: each })) }];
}
