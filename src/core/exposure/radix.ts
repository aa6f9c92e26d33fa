/** 32-bit digits of the keys: the key at `i` has its digit in `words[i * stride + offset]`. */
export interface Digits {
  readonly words: Uint32Array;
  readonly stride: number;
  readonly offset: number;
}

const bits = 11;
const buckets = 1 << bits;

/**
 * The indices 0 to `count` - 1 in rising order of their keys; equal keys stay in order of their index. Digits
 * come least significant first. Linear: a sort that compares is most of the time of a sweep over many ranges.
 */
export function orderOf(count: number, digits: readonly Digits[]): Uint32Array {
  let order = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) order[at] = at;
  let other = new Uint32Array(count);
  const fill = new Uint32Array(buckets);
  for (const digit of digits)
    for (let shift = 0; shift < 32; shift += bits)
      if (pass(digit, shift, order, other, fill)) [order, other] = [other, order];
  return order;
}

/** Answers false where all keys have the same bits there, and nothing was moved. */
function pass(
  { words, stride, offset }: Digits,
  shift: number,
  from: Uint32Array,
  to: Uint32Array,
  fill: Uint32Array,
): boolean {
  const count = from.length;
  const mask = buckets - 1;
  fill.fill(0);
  for (let at = 0; at < count; at += 1) {
    const bucket = ((words[at * stride + offset] as number) >>> shift) & mask;
    fill[bucket] = (fill[bucket] as number) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const own = fill[bucket] as number;
    if (own === count) return false;
    fill[bucket] = sum;
    sum += own;
  }
  for (let at = 0; at < count; at += 1) {
    const index = from[at] as number;
    const bucket = ((words[index * stride + offset] as number) >>> shift) & mask;
    const place = fill[bucket] as number;
    to[place] = index;
    fill[bucket] = place + 1;
  }
  return true;
}
