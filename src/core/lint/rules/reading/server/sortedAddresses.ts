import type { Organisation, Server } from "../../../../model";
import { ascending, type Family, type IpSet } from "../../../../values";
import { addressesOf } from "./serverAddresses";

/** An address and the server that has it. */
export interface Owned {
  readonly address: bigint;
  readonly server: Server;
}

const kept = new WeakMap<Organisation["servers"], Readonly<Record<Family, readonly Owned[]>>>();

/** The known addresses of all servers that lie in a set, by halving: a set of few ranges asks about few of them. */
export function* ownedIn(
  { servers }: Pick<Organisation, "servers">,
  { family, ranges }: IpSet,
): Generator<Owned> {
  const all = sortedOf(servers)[family];
  for (const { first, last } of ranges)
    for (let at = firstFrom(all, first); at < all.length; at += 1) {
      const owned = all[at] as Owned;
      if (owned.address > last) break;
      yield owned;
    }
}

function sortedOf(servers: Organisation["servers"]): Readonly<Record<Family, readonly Owned[]>> {
  const known = kept.get(servers);
  if (known) return known;
  const made: Record<Family, Owned[]> = { 4: [], 6: [] };
  for (const server of Object.values(servers))
    for (const { family, value } of addressesOf(server))
      made[family].push({ address: value, server });
  for (const list of [made[4], made[6]]) list.sort((a, b) => ascending(a.address, b.address));
  kept.set(servers, made);
  return made;
}

function firstFrom(all: readonly Owned[], address: bigint): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Owned).address < address) low = middle + 1;
    else high = middle;
  }
  return low;
}
