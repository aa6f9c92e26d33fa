import { round } from "../spread";

/** What a page holds after its garbage was collected. */
export interface Sample {
  /** Edits since the page was loaded. */
  readonly edits: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** How one measure went over the edits of a page: the first third of its samples against the last. */
export interface Course {
  readonly first: number;
  readonly last: number;
  /** `0.05` is five per cent more. */
  readonly growth: number;
  /** By least squares over all samples. */
  readonly perThousandEdits: number;
}

export const measures = ["heap", "nodes", "listeners"] as const;

/** Throws on fewer than three samples: then no third can be told from another. */
export function courseOf(samples: readonly Sample[], measure: (typeof measures)[number]): Course {
  if (samples.length < 3) throw new Error("A course needs three samples.");
  const third = Math.floor(samples.length / 3);
  const mean = (some: readonly number[]): number =>
    some.reduce((sum, each) => sum + each, 0) / some.length;
  const values = samples.map((each) => each[measure]);
  const [first, last] = [mean(values.slice(0, third)), mean(values.slice(-third))];
  const edits = samples.map((each) => each.edits);
  const [x, y] = [mean(edits), mean(values)];
  const over = samples.reduce((sum, each) => sum + (each.edits - x) * (each[measure] - y), 0);
  const under = edits.reduce((sum, each) => sum + (each - x) ** 2, 0);
  return {
    first: Math.round(first),
    last: Math.round(last),
    growth: round(last / first - 1),
    perThousandEdits: Math.round((1000 * over) / under),
  };
}
