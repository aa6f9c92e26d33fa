/** Where a column of a table stands: from its first column of text up to that behind its last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Wider than any console. */
const widest = 20_000;

export const isDashes = (line: string): boolean =>
  line.length < widest && line.includes("-") && !/[^\s-]/.test(line);

/**
 * Where the columns of a table part (script-shapes O5): between two groups of dashes, at the last place that
 * is blank in every line. Cells that stand to the right reach left of their dashes. undefined where two
 * columns run into each other.
 */
export function columnsOf(line: string, others: readonly string[]): readonly Span[] | undefined {
  const groups = [...line.matchAll(/-+/g)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const spans: Span[] = [];
  let from = 0;
  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1];
    if (!next) break;
    const at = lastBlank(others, group.to, next.from);
    if (at === undefined) return undefined;
    spans.push({ from, to: at });
    from = at + 1;
  }
  spans.push({ from, to: Number.POSITIVE_INFINITY });
  return spans;
}

function lastBlank(lines: readonly string[], from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1)
    if (lines.every((line) => (line[at] ?? " ").trim() === "")) return at;
  return undefined;
}
