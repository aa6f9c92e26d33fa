/** Keys of one or more 32-bit words each, the least significant first: key `i` begins at `words[i * stride]`. */
export interface Keys {
  readonly words: Uint32Array;
  readonly stride: number;
}

/** Indices of keys in rising order. */
export interface Order {
  readonly index: Uint32Array;
  /** The keys in that order; of several words the most significant. */
  readonly keys: Uint32Array;
}

/**
 * The indices of keys in rising order; equal keys stay in order of their index. Linear: a sort that compares is most
 * of the time of a sweep over many ranges.
 */
export function orderOf({ words, stride }: Keys): Order {
  const count = words.length / stride;
  let from: Order = { index: new Uint32Array(count), keys: new Uint32Array(count) };
  let to: Order = { index: new Uint32Array(count), keys: new Uint32Array(count) };
  for (let at = 0; at < count; at += 1) from.index[at] = at;
  // Wide passes are few, narrow ones cost little where there is little to sort.
  const bits = count > 1 << 14 ? 16 : 8;
  const places = new Uint32Array(1 << bits);
  for (let word = 0; word < stride; word += 1) {
    const { index, keys } = from;
    for (let at = 0; at < count; at += 1)
      keys[at] = words[(index[at] as number) * stride + word] as number;
    for (let shift = 0; shift < 32; shift += bits)
      if (placed(from.keys, shift, places)) {
        move(from, to, shift, places);
        [from, to] = [to, from];
      }
  }
  return from;
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
  const { keys, index } = from;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const bucket = (key >>> shift) & mask;
    const place = places[bucket] as number;
    to.keys[place] = key;
    to.index[place] = index[at] as number;
    places[bucket] = place + 1;
  }
}
