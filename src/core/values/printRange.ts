import { bitsOf, printAddress } from "./address";
import type { IpRange } from "./range";

/** The canonical form: a single address; `network/prefix` where the range is exactly one block; else `first-last`. */
export function printRange(range: IpRange): string {
  const { family, first, last, scope } = range;
  const address = (value: bigint): string =>
    printAddress(scope === undefined ? { family, value } : { family, value, scope });
  if (first === last) return address(first);
  const hosts = first ^ last;
  // One block: the bits that differ are the lowest ones, all clear in the first address.
  if ((hosts & (hosts + 1n)) === 0n && (first & hosts) === 0n)
    return `${address(first)}/${bitsOf[family] - hosts.toString(2).length}`;
  return `${address(first)}-${address(last)}`;
}
