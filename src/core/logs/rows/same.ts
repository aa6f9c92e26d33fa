/**
 * Whether so many bytes are the same in two places. Eight are compared at once, as numbers, up to where those
 * say nothing for sure: they differ, or are a zero of either sign, or no number at all. The loop calls nothing,
 * so that the engine need not look at both views again for each eight.
 */
export function same(
  one: DataView,
  at: number,
  other: DataView,
  from: number,
  size: number,
): boolean {
  const last = size - 8;
  if (last < 0) return sameRest(one, at, other, from, 0, size);
  let done = 0;
  while (done < last) {
    const value = one.getFloat64(at + done, true);
    if (value !== other.getFloat64(from + done, true) || value === 0) break;
    done += 8;
  }
  if (done < last) return sameRest(one, at, other, from, done, size);
  const value = one.getFloat64(at + last, true);
  if (value === other.getFloat64(from + last, true) && value !== 0) return true;
  return sameRest(one, at, other, from, last, size);
}

/** The same from a place on, four by four. */
function sameRest(
  one: DataView,
  at: number,
  other: DataView,
  from: number,
  start: number,
  size: number,
): boolean {
  let done = start;
  for (; done + 4 <= size; done += 4)
    if (one.getInt32(at + done, true) !== other.getInt32(from + done, true)) return false;
  for (; done < size; done += 1)
    if (one.getUint8(at + done) !== other.getUint8(from + done)) return false;
  return true;
}

/** Copies bytes, four at once. */
export function copy(from: DataView, at: number, to: DataView, place: number, size: number): void {
  let done = 0;
  for (; done + 4 <= size; done += 4)
    to.setInt32(place + done, from.getInt32(at + done, true), true);
  for (; done < size; done += 1) to.setUint8(place + done, from.getUint8(at + done));
}
