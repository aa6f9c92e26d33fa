import { round } from "./spread";

/** Time against size: the exponent of the power that fits best, 1 for linear; n log n is about 1.1 at these sizes. */
export interface Growth {
  readonly exponent: number;
}

/** Least squares on the logarithms; pairs are a size and a time. Throws on fewer than two. */
export function growthOf(pairs: readonly (readonly [number, number])[]): Growth {
  if (pairs.length < 2) throw new Error("A growth needs two sizes.");
  const points = pairs.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1): number =>
    points.reduce((sum, each) => sum + each[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  const under = points.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
  return { exponent: round(over / under) };
}
