import type { Receiver } from "../../../../simulate";
import { type IpRange, printRange } from "../../../../values";

/**
 * RemoteIPRanges without some addresses, each range that holds one being split around it; the others stay as
 * written and in their order. Addresses of a family have to be sorted.
 */
export function carved(
  { ranges }: Receiver,
  taken: Readonly<Record<4 | 6, readonly bigint[]>>,
): readonly string[] {
  return ranges.flatMap((range) => pieces(range, taken[range.family]).map(printRange));
}

function pieces(range: IpRange, taken: readonly bigint[]): readonly IpRange[] {
  const left: IpRange[] = [];
  let first = range.first;
  for (const address of taken) {
    if (address < first) continue;
    if (address > range.last) break;
    if (first < address) left.push({ ...range, first, last: address - 1n });
    first = address + 1n;
  }
  if (first === range.first) return [range];
  if (first <= range.last) left.push({ ...range, first, last: range.last });
  return left;
}
