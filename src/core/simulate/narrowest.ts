import { ascending, type IpAddress, type IpRange, sizeOf } from "../values";
import { type Receiver, ReceiverNotes } from "./receiver";

type Family = IpAddress["family"];

/** The addresses of a family cut where a range begins or ends: from `starts[i]` on, `rows[i]` is the narrowest range, -1 = none. */
interface Cut {
  readonly starts: readonly bigint[];
  readonly rows: readonly number[];
}

const cuts = { 4: new ReceiverNotes<Cut>(), 6: new ReceiverNotes<Cut>() };

/**
 * Row of the smallest of a connector's ranges that hold an address (R13), -1 where none does. Of equal
 * ranges the first row. The cuts are made once a connector; asking is a binary search.
 */
export function narrowestRow(receiver: Receiver, family: Family, address: bigint): number {
  let cut = cuts[family].get(receiver);
  if (!cut) {
    cut = cutOf(receiver.ranges, family);
    cuts[family].set(receiver, cut);
  }
  let [low, high] = [0, cut.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cut.starts[middle] as bigint) <= address) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (cut.rows[low - 1] as number);
}

/** Smallest ranges first, each takes the pieces that are still free: n log n in the number of ranges. */
function cutOf(ranges: readonly IpRange[], family: Family): Cut {
  const own = ranges
    .map((range, row) => ({ range, row, size: sizeOf(range) }))
    .filter(({ range }) => range.family === family)
    .sort((a, b) => ascending(a.size, b.size) || a.row - b.row);
  const edges = own.flatMap(({ range }) => [range.first, range.last + 1n]);
  const starts = [...new Set(edges)].sort(ascending);
  const at = new Map(starts.map((start, index) => [start, index]));
  const rows = new Array<number>(starts.length).fill(-1);
  const next = starts.map((_, index) => index);
  next.push(starts.length);
  const free = (from: number): number => {
    let to = from;
    while (next[to] !== to) to = next[to] as number;
    for (let step = from; step !== to; ) {
      const after = next[step] as number;
      next[step] = to;
      step = after;
    }
    return to;
  };
  for (const { range, row } of own) {
    const end = at.get(range.last + 1n) as number;
    for (let piece = free(at.get(range.first) as number); piece < end; piece = free(piece)) {
      rows[piece] = row;
      next[piece] = piece + 1;
    }
  }
  return { starts, rows };
}
