import { effectiveOf, type Organisation } from "../../model";
import {
  countOf,
  type Family,
  type IpAddress,
  type IpRange,
  ipSet,
  parseAddress,
  parseRange,
  printAddress,
} from "../../values";

/** The ranges of texts; those that are none are left out. */
export const rangesOf = (texts: readonly string[]): readonly IpRange[] =>
  texts.flatMap((each) => {
    const range = parseRange(each);
    return range.ok ? [range.value] : [];
  });

/** How many addresses the ranges hold, of both families together; one that lies in two counts once. */
export const addressCount = (texts: readonly string[]): bigint =>
  ([4, 6] as const)
    .map((family) => countOf(ipSet(family, rangesOf(texts))))
    .reduce((one, other) => one + other);

const isIn = ({ family, value }: IpAddress, ranges: readonly IpRange[]): boolean =>
  ranges.some((each) => each.family === family && each.first <= value && value <= each.last);

/** How far into a range an address for a question is looked for. */
const reach = 512n;

/**
 * An address inside the first range: the address itself, else the sixth of the range, else the next that lies in none of
 * the `other` ranges, which would take the client away.
 */
export function addressWithin(
  texts: readonly string[],
  other: readonly IpRange[],
): string | undefined {
  const [range] = rangesOf(texts);
  if (!range) return undefined;
  const at = (offset: bigint): IpAddress => ({ family: range.family, value: range.first + offset });
  const last = range.last - range.first;
  const wished = last < 5n ? last : 5n;
  if (last === 0n || !isIn(at(wished), other)) return printAddress(at(wished));
  for (let offset = 0n; offset <= last && offset < reach; offset += 1n)
    if (!isIn(at(offset), other)) return printAddress(at(offset));
  return printAddress(at(wished));
}

const claimed = new WeakMap<Organisation, readonly IpRange[]>();

/** The ranges of all receive connectors that do not take every address of a family: a client in one of them is theirs. */
export function claimedRanges(organisation: Organisation): readonly IpRange[] {
  const known = claimed.get(organisation);
  if (known) return known;
  const made = claimsOf(organisation);
  claimed.set(organisation, made);
  return made;
}

function claimsOf(organisation: Organisation): readonly IpRange[] {
  return Object.values(organisation.connectors).flatMap((each) => {
    if (each.kind !== "receive") return [];
    const found = effectiveOf(organisation, each).RemoteIPRanges;
    const texts =
      found && found.origin !== "unknown" && Array.isArray(found.value) ? found.value : [];
    return rangesOf(texts).filter(({ first, last, family }) => !isWhole(first, last, family));
  });
}

const isWhole = (first: bigint, last: bigint, family: Family): boolean =>
  first === 0n && last === (1n << (family === 4 ? 32n : 128n)) - 1n;

/** Addresses that stand for somebody outside, somebody inside, and somebody outside by IPv6: documentation and private ones. */
const candidates = {
  stranger: ["203.0.113.9", "198.51.100.9", "192.0.2.9"],
  neighbour: ["10.99.0.7", "172.31.99.7", "192.168.199.7"],
  stranger6: ["2001:db8:77::9", "2001:db8:fffe::9", "3fff:77::9"],
} as const;

export type Outsider = keyof typeof candidates;

export const isOutsider = (name: string): name is Outsider => Object.hasOwn(candidates, name);

/** The first of them that lies in none of the ranges, else one further on in their networks; undefined where all are taken. */
export function outsider(of: Outsider, taken: readonly IpRange[]): string | undefined {
  for (const step of [0n, 1n, 31n, 97n, 211n]) {
    for (const text of candidates[of]) {
      const address = parseAddress(text);
      if (!address.ok) continue;
      const next = { ...address.value, value: address.value.value + step };
      if (!isIn(next, taken)) return printAddress(next);
    }
  }
  return undefined;
}
