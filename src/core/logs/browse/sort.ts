const digit = 11;
const digits = 1 << digit;

/**
 * A list in the order of its keys, one a member; equal ones keep their order. It takes time in proportion
 * to the list, and as many rounds as the largest key has digits of eleven bits.
 */
export function sortedByKeys(
  list: Uint32Array<ArrayBuffer>,
  keys: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  let most = 0;
  for (let at = 0; at < keys.length; at += 1) most = Math.max(most, keys[at] as number);
  let [from, fromKeys] = [list, keys];
  for (let shift = 0; shift < 32 && most >>> shift > 0; shift += digit) {
    const to = new Uint32Array(list.length);
    const toKeys = new Uint32Array(list.length);
    const places = new Uint32Array(digits + 1);
    for (let at = 0; at < fromKeys.length; at += 1) {
      const which = (((fromKeys[at] as number) >>> shift) & (digits - 1)) + 1;
      places[which] = (places[which] as number) + 1;
    }
    for (let which = 1; which <= digits; which += 1)
      places[which] = (places[which] as number) + (places[which - 1] as number);
    for (let at = 0; at < from.length; at += 1) {
      const key = fromKeys[at] as number;
      const which = (key >>> shift) & (digits - 1);
      const place = places[which] as number;
      places[which] = place + 1;
      to[place] = from[at] as number;
      toKeys[place] = key;
    }
    [from, fromKeys] = [to, toKeys];
  }
  return from;
}

/** Numbers from 0 on in the order of times, which are whole milliseconds. */
export function orderOfTimes(times: Float64Array): Uint32Array<ArrayBuffer> {
  const count = times.length;
  const list = new Uint32Array(count);
  let [first, last, sorted] = [Infinity, -Infinity, true];
  for (let at = 0; at < count; at += 1) {
    list[at] = at;
    const time = times[at] as number;
    if (time < last) sorted = false;
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  if (sorted) return list;
  const [low, high] = [new Uint32Array(count), new Uint32Array(count)];
  for (let at = 0; at < count; at += 1) low[at] = (times[at] as number) - first;
  const half = sortedByKeys(list, low);
  if (last - first < 2 ** 32) return half;
  for (let at = 0; at < count; at += 1)
    high[at] = Math.floor(((times[half[at] as number] as number) - first) / 2 ** 32);
  return sortedByKeys(half, high);
}
