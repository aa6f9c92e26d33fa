/** Indices of keys in rising order. */
export interface Order {
  readonly index: Uint32Array;
  /** The keys in that order; of several words the most significant. */
  readonly keys: Uint32Array;
}

/**
 * The indices 0 to `count` - 1 in rising order of their keys; equal keys stay in order of their index. `digit` gives
 * word `number` of each key, the least significant first. Linear: a sort that compares is most of the time of a
 * sweep over many ranges.
 */
export function orderOf(
  count: number,
  digits: number,
  digit: (index: number, number: number) => number,
): Order {
  let [index, keys] = [new Uint32Array(count), new Uint32Array(count)];
  let [index2, keys2] = [new Uint32Array(count), new Uint32Array(count)];
  for (let at = 0; at < count; at += 1) index[at] = at;
  // Wide passes are few, narrow ones cost little where there is little to sort.
  const bits = count > 1 << 14 ? 16 : 8;
  const places = new Uint32Array(1 << bits);
  for (let number = 0; number < digits; number += 1) {
    for (let at = 0; at < count; at += 1) keys[at] = digit(index[at] as number, number);
    for (let shift = 0; shift < 32; shift += bits)
      if (placed(keys, shift, places)) {
        move({ index, keys }, { index: index2, keys: keys2 }, shift, places);
        [index, keys, index2, keys2] = [index2, keys2, index, keys];
      }
  }
  return { index, keys };
}

/** Where the keys of each bucket go. Answers false where all are in one bucket, and nothing has to move. */
function placed(keys: Uint32Array, shift: number, places: Uint32Array): boolean {
  const mask = places.length - 1;
  places.fill(0);
  for (let at = 0; at < keys.length; at += 1) {
    const bucket = ((keys[at] as number) >>> shift) & mask;
    places[bucket] = (places[bucket] as number) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket <= mask; bucket += 1) {
    const own = places[bucket] as number;
    if (own === keys.length) return false;
    places[bucket] = sum;
    sum += own;
  }
  return true;
}

function move(from: Order, to: Order, shift: number, places: Uint32Array): void {
  const mask = places.length - 1;
  for (let at = 0; at < from.keys.length; at += 1) {
    const key = from.keys[at] as number;
    const bucket = (key >>> shift) & mask;
    const place = places[bucket] as number;
    to.keys[place] = key;
    to.index[place] = from.index[at] as number;
    places[bucket] = place + 1;
  }
}
