import type { Receiver, Socket } from "../simulate";
import { countOf, type Family, fullSet, type IpRange, type IpSet } from "../values";
import { claimsOf } from "./claims";
import { sweep, type Winners } from "./sweep";

/** The addresses that the same connectors win; numbers count through the socket's exact ones, then its wildcards. */
export interface Plot {
  readonly winners: Winners;
  readonly set: IpSet;
  readonly addresses: bigint;
}

/** A family cut into disjoint plots that cover it, by first address. */
export type Ground = readonly Plot[];

/** Who wins which addresses at a socket; rights play no part in it (R19). */
export function groundOf(socket: Socket, family: Family): Ground {
  const claims = claimsOf(socket, family);
  const { from, who, winners } = sweep(claims);
  const ranges: IpRange[][] = winners.map(() => []);
  const order: number[] = [];
  let first = 0n;
  for (let at = 0; at < from.length; at += 1) {
    const next = from[at + 1];
    const after = next === undefined ? countOf(fullSet(family)) : claims.line.address(next);
    const number = who[at] as number;
    const own = ranges[number] as IpRange[];
    if (own.length === 0) order.push(number);
    own.push({ family, first, last: after - 1n });
    first = after;
  }
  return order.map((number) => {
    const set: IpSet = { family, ranges: ranges[number] as IpRange[] };
    return { winners: winners[number] as Winners, set, addresses: countOf(set) };
  });
}

/** The sockets cut the family alike: the same number of connectors on each side, with the same ranges. */
export const sameGround = (a: Socket, b: Socket): boolean =>
  sameClaims(a.exact, b.exact) && sameClaims(a.wildcard, b.wildcard);

const sameClaims = (a: readonly Receiver[], b: readonly Receiver[]): boolean =>
  a.length === b.length && a.every((each, at) => sameRanges(each, b[at] as Receiver));

const sameRanges = (a: Receiver, b: Receiver): boolean =>
  a === b ||
  a.ranges === b.ranges ||
  (a.ranges.length === b.ranges.length &&
    a.ranges.every((each, at) => {
      const other = b.ranges[at] as IpRange;
      return each.family === other.family && each.first === other.first && each.last === other.last;
    }));
