/** How a measure spreads over its runs. */
export interface Spread {
  readonly runs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Throws on an empty list: a figure that was not measured must not look like one that was. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new Error("Nothing was measured.");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
  return { runs: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Two decimals: more would promise what the clock does not give. */
export const round = (value: number): number => Math.round(value * 100) / 100;

export const ratio = (measured: Spread, baseline: Spread): { p50: number; p95: number } => ({
  p50: round(measured.p50 / baseline.p50),
  p95: round(measured.p95 / baseline.p95),
});
