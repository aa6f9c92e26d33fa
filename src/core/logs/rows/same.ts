/**
 * Whether so many bytes are the same in two places. Eight are compared at once, as numbers; where those say
 * nothing for sure (they may be no number, or a zero of either sign), four by four.
 */
export function same(
  one: DataView,
  at: number,
  other: DataView,
  from: number,
  size: number,
): boolean {
  if (size < 8) return sameFew(one, at, other, from, size);
  const last = size - 8;
  for (let done = 0; done < last; done += 8) {
    const value = one.getFloat64(at + done, true);
    if (value === other.getFloat64(from + done, true) && value !== 0) continue;
    if (!sameEight(one, at + done, other, from + done)) return false;
  }
  const value = one.getFloat64(at + last, true);
  if (value === other.getFloat64(from + last, true) && value !== 0) return true;
  return sameEight(one, at + last, other, from + last);
}

const sameEight = (one: DataView, at: number, other: DataView, from: number): boolean =>
  one.getInt32(at, true) === other.getInt32(from, true) &&
  one.getInt32(at + 4, true) === other.getInt32(from + 4, true);

function sameFew(one: DataView, at: number, other: DataView, from: number, size: number): boolean {
  let done = 0;
  if (size >= 4) {
    if (one.getInt32(at, true) !== other.getInt32(from, true)) return false;
    done = 4;
  }
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
