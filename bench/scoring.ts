/*
 * How Lighthouse 10 and later turns the figures of a mobile load into a score from 0 to 100: each figure is put on a
 * log-normal curve that is 0.9 at `good` and 0.5 at `middle`, and the results are weighed. Figures and weights:
 * developer.chrome.com/docs/lighthouse/performance/performance-scoring. Speed Index, weight 10, needs a film of the
 * screen; it is left out here and the other weights stand for the whole.
 */
interface Curve {
  readonly good: number;
  readonly middle: number;
  readonly weight: number;
}

const curves = {
  firstContentfulPaint: { good: 1800, middle: 3000, weight: 10 },
  largestContentfulPaint: { good: 2500, middle: 4000, weight: 25 },
  totalBlockingTime: { good: 200, middle: 600, weight: 30 },
  cumulativeLayoutShift: { good: 0.1, middle: 0.25, weight: 25 },
} as const satisfies Readonly<Record<string, Curve>>;

export type Vitals = Readonly<Record<keyof typeof curves, number>>;

/** 0 to 100 for a whole load. */
export function scoreOf(vitals: Vitals): number {
  const names = Object.keys(curves) as (keyof typeof curves)[];
  const weights = names.reduce((sum, name) => sum + curves[name].weight, 0);
  const points = names.reduce(
    (sum, name) => sum + curves[name].weight * onCurve(vitals[name], curves[name]),
    0,
  );
  return Math.round((100 * points) / weights);
}

/** The share of pages that are slower, if their logarithms were spread as a bell. */
export function onCurve(value: number, { good, middle }: Omit<Curve, "weight">): number {
  if (value <= 0) return 1;
  // 0.9061938 is the inverse of the error function at 0.8: nine of ten lie below `good`.
  const spread = Math.abs(Math.log(good) - Math.log(middle)) / 0.9061938024368232;
  return (1 - errorFunction((Math.log(value) - Math.log(middle)) / spread)) / 2;
}

/** Abramowitz and Stegun 7.1.26, right to 1.5e-7. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}
