import type { IpAddress, IpRange, IpSet } from "../../values";
import { countOf, type Family, holds, intersect, ipSet, parseRange, subtract } from "../../values";
import { addressOf } from "./endpoints";
import { entriesOf } from "./entries";

/** How wide a block around each address is let in: so many addresses, a power of two. 1 lets in what was seen and nothing else. */
export type Width = 1 | 8 | 16 | 256;
export const widths: readonly Width[] = [1, 8, 16, 256];

/** Ranges of a connector narrowed to addresses, and what that changes, counted exactly. */
export interface Narrowing {
  /** The new RemoteIPRanges, canonical; no address that the old ones do not hold. */
  readonly ranges: readonly string[];
  /** How many addresses the old and the new ranges hold. */
  readonly before: bigint;
  readonly after: bigint;
  /** Of the new ones, how many the log never showed at this connector. */
  readonly unseen: bigint;
  /** Seen addresses that the old ranges hold and the new ones do not. */
  readonly cutOff: readonly string[];
  /** Seen addresses that the old ranges do not hold; they cannot be kept by narrowing. */
  readonly outside: readonly string[];
  /** Nothing changes: the new ranges hold the same addresses. */
  readonly same: boolean;
}

const families: readonly Family[] = [4, 6];

/**
 * Narrows the ranges of a connector to chosen addresses of those that a log showed, each with its block of `width`
 * addresses. Families stay apart (R11); what of the old ranges cannot be read holds nobody.
 */
export function narrow(
  old: readonly string[],
  seen: readonly string[],
  chosen: readonly string[],
  width: Width = 1,
): Narrowing {
  const before = setsOf(rangesOf(old));
  const saw = setsOf(seen.flatMap((each) => blockOf(each, 1)));
  const after = map(setsOf(chosen.flatMap((each) => blockOf(each, width))), (set, family) =>
    intersect(set, before[family]),
  );
  const never = map(after, (set, family) => subtract(set, saw[family]));
  const within = (sets: Sets, { family, value }: IpAddress): boolean => holds(sets[family], value);
  const cutOff: string[] = [];
  const outside: string[] = [];
  for (const text of seen) {
    const address = addressOf(text);
    if (!address) continue;
    if (!within(before, address)) outside.push(text);
    else if (!within(after, address)) cutOff.push(text);
  }
  return {
    ranges: families.flatMap((family) => entriesOf(after[family])),
    before: total(before),
    after: total(after),
    unseen: total(never),
    cutOff,
    outside,
    same: total(before) === total(after),
  };
}

type Sets = Readonly<Record<Family, IpSet>>;

const setsOf = (ranges: readonly IpRange[]): Sets => ({
  4: ipSet(4, ranges),
  6: ipSet(6, ranges),
});
const map = (sets: Sets, of: (set: IpSet, family: Family) => IpSet): Sets => ({
  4: of(sets[4], 4),
  6: of(sets[6], 6),
});
const total = (sets: Sets): bigint => countOf(sets[4]) + countOf(sets[6]);

function rangesOf(texts: readonly string[]): readonly IpRange[] {
  return texts.flatMap((text) => {
    const read = parseRange(text);
    return read.ok ? [read.value] : [];
  });
}

/** The block of so many addresses that an address lies in; none where it cannot be read. */
function blockOf(text: string, width: Width): readonly IpRange[] {
  const address = addressOf(text);
  if (!address) return [];
  const hosts = BigInt(width - 1);
  const first = (address.value | hosts) ^ hosts;
  return [{ family: address.family, first, last: first | hosts }];
}
