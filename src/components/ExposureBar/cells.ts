import type { ListenerExposure, Powers, Region } from "../../core/exposure";
import { type IpRange, printRange, sizeOf } from "../../core/values";
import { grouped } from "../../ui/grouped";

/** What a principal may do from an address, in three words. */
export type Reach = "nothing" | "own domains" | "anywhere" | "unknown";

/** One run of addresses with the region that it belongs to. */
export interface Cell {
  readonly range: IpRange;
  readonly region: Region;
  /** log2 of the number of addresses, at least 1: widths follow it. */
  readonly weight: number;
}

/** Regions of listeners cut at the borders of their ranges, in order of address, IPv4 first. */
export const cellsOf = (listeners: readonly ListenerExposure[]): readonly Cell[] =>
  [...listeners]
    .sort((a, b) => a.binding.family - b.binding.family)
    .flatMap(({ regions }) =>
      regions
        .flatMap((region) =>
          region.set.ranges.map((range) => ({
            range,
            region,
            weight: Math.max(1, sizeOf(range).toString(2).length - 1),
          })),
        )
        .sort((a, b) => (a.range.first < b.range.first ? -1 : 1)),
    );

/** Where somebody with these powers may send to. */
export function reachOf(powers: Powers | null): Reach {
  if (!powers || powers.submit === false) return "nothing";
  if (powers.submit === "unknown" || powers.relay === "unknown") return "unknown";
  return powers.relay ? "anywhere" : "own domains";
}

/** `65,536`, `4.29 billion`, `2^64`. */
export function countText(count: bigint): string {
  if (count < 10_000_000n) return grouped.format(count);
  if (count < 1_000_000_000n) return `${(Number(count) / 1e6).toFixed(1)} million`;
  if (count < 10n ** 12n) return `${(Number(count) / 1e9).toFixed(2)} billion`;
  const bits = count.toString(2).length - 1;
  return count === 1n << BigInt(bits) ? `2^${bits}` : `over 2^${bits}`;
}

/** The range as people write it: `all of IPv4`, `10.20.0.0/16`, `10.21.0.0 – 255.255.255.255`. */
export function rangeText(range: IpRange): string {
  const last = range.family === 4 ? (1n << 32n) - 1n : (1n << 128n) - 1n;
  if (range.first === 0n && range.last === last) return `IPv${range.family}, all`;
  return printRange(range).replace("-", " – ");
}
