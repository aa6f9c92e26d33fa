/** A box that would like its centre at `at`. */
export interface Wish {
  readonly at: number;
  readonly height: number;
}

interface Run {
  /** Mean top that its members wish for, were they packed from the first one's top. */
  wish: number;
  count: number;
  height: number;
  first: number;
}

/**
 * Tops of boxes in the given order, as near to their wishes as possible without overlap (least squares,
 * by pooling neighbours that would collide). Linear; no top is above `floor`.
 */
export function spread(wishes: readonly Wish[], gap: number, floor: number): number[] {
  const runs: Run[] = [];
  wishes.forEach(({ at, height }, index) => {
    let run: Run = { wish: at - height / 2, count: 1, height: height + gap, first: index };
    for (let last = runs.at(-1); last && last.wish + last.height > run.wish; last = runs.at(-1)) {
      runs.pop();
      const count = last.count + run.count;
      run = {
        wish: (last.wish * last.count + (run.wish - last.height) * run.count) / count,
        count,
        height: last.height + run.height,
        first: last.first,
      };
    }
    runs.push(run);
  });
  const tops: number[] = [];
  let y = floor;
  for (const run of runs) {
    y = Math.max(y, Math.round(run.wish));
    for (let index = run.first; index < run.first + run.count; index += 1) {
      tops.push(y);
      y += (wishes[index] as Wish).height + gap;
    }
  }
  return tops;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
