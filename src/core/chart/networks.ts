import type { NamedNetwork, Organisation } from "../model";
import { ascending, type IpRange, parseRange, printRange } from "../values";
import type { NetworkNode } from "./chart";

const everything: Readonly<Record<string, string>> = {
  "0.0.0.0/0 ::/0": "Any address",
  "0.0.0.0/0": "Any IPv4 address",
  "::/0": "Any IPv6 address",
};

/** The networks of a design under the set of ranges that each names. */
type Named = ReadonlyMap<string, NamedNetwork>;
const namedOf = new WeakMap<Organisation["networks"], Named>();

/**
 * The node of a set of remote ranges. Equal sets are one node whatever order they are written in; a
 * named network gives its name to the set that equals it. undefined = no range, so nobody.
 */
export function networkOf(texts: readonly string[], named: Named): NetworkNode | undefined {
  const ranges = readRanges(texts);
  if (ranges.length === 0) return undefined;
  const printed = ranges.map(printRange);
  const key = printed.join(" ");
  const any = Object.hasOwn(everything, key);
  const known = named.get(key);
  return {
    kind: "network",
    id: `network:${key}`,
    name:
      known?.name ?? everything[key] ?? (printed.length === 1 ? key : `${printed.length} ranges`),
    any,
    named: known !== undefined,
    ranges: printed,
    addresses: addresses(ranges),
  };
}

/** Named networks by their set of ranges; of several that name one set the first by name counts. */
export function namedNetworks(networks: Organisation["networks"]): Named {
  const kept = namedOf.get(networks);
  if (kept) return kept;
  const fresh = new Map<string, NamedNetwork>();
  const all = Object.values(networks).sort((a, b) => ascending(a.name, b.name));
  for (const each of all) {
    const key = readRanges(each.ranges).map(printRange).join(" ");
    if (key && !fresh.has(key)) fresh.set(key, each);
  }
  namedOf.set(networks, fresh);
  return fresh;
}

/** Readable ranges, IPv4 first, by first address, wider first, each once. */
export function readRanges(texts: readonly string[]): IpRange[] {
  const found: IpRange[] = [];
  for (const text of texts) {
    const read = parseRange(text);
    if (read.ok) found.push(read.value);
  }
  found.sort(
    (a, b) => a.family - b.family || ascending(a.first, b.first) || ascending(b.last, a.last),
  );
  return found.filter((each, at) => {
    const before = found[at - 1];
    return (
      !before ||
      before.family !== each.family ||
      before.first !== each.first ||
      before.last !== each.last
    );
  });
}

/** Addresses in the union of sorted ranges. */
export function addresses(ranges: readonly IpRange[]): bigint {
  let sum = 0n;
  let family = 0;
  let end = -1n;
  for (const range of ranges) {
    if (range.family !== family) end = -1n;
    family = range.family;
    const first = range.first > end ? range.first : end + 1n;
    if (range.last >= first) sum += range.last - first + 1n;
    if (range.last > end) end = range.last;
  }
  return sum;
}
