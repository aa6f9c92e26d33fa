import { type Parsed, read, refused } from "../../values";

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/**
 * The value, if the amount that it stands for is within the bounds; else a complaint that offers the
 * nearest bound. `show` words an amount, `text` writes it as it would be typed.
 */
export function within<T>(
  value: T,
  amount: number,
  { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Bounds,
  show: (amount: number) => string,
  text: (amount: number) => string,
): Parsed<T> {
  if (amount >= min && amount <= max) return read(value);
  const nearest = amount < min ? min : max;
  const open = !Number.isFinite(min) || !Number.isFinite(max);
  return refused({
    code: amount < min ? "too-small" : "too-large",
    what: `${show(amount)} is ${amount < min ? "less" : "more"} than ${show(nearest)}.`,
    mend: open
      ? `The ${amount < min ? "least" : "most"} is ${show(nearest)}.`
      : `It goes from ${show(min)} to ${show(max)}.`,
    instead: text(nearest),
  });
}
