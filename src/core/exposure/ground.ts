import type { Receiver, Socket } from "../simulate";
import { countOf, type Family, fullSet, type IpRange, type IpSet } from "../values";
import { claimsOf } from "./claims";
import type { Line } from "./line";
import { type Stretches, sweep, type Winners } from "./sweep";

/** The addresses that the same connectors win; numbers count through the socket's exact ones, then its wildcards. */
export interface Plot {
  readonly winners: Winners;
  /** Its ranges are made when somebody reads them: nobody reads all of a large estate's. */
  readonly set: IpSet;
  readonly addresses: bigint;
}

/** A family cut into disjoint plots that cover it, by first address. */
export interface Ground {
  readonly plots: readonly Plot[];
  /** The addresses of the plots that are chosen, in one pass over all. */
  union(chosen: (plot: number) => boolean): IpSet;
}

/** Who wins which addresses at a socket; rights play no part in it (R19). */
export function groundOf(socket: Socket, family: Family): Ground {
  const claims = claimsOf(socket, family);
  const { who, winners, from } = sweep(claims);
  const edges = edgesOf(family, claims.line, from);
  const { plotOf, parts } = parted(who, winners.length);
  return {
    plots: parts.map((own) => ({
      winners: winners[who[own[0] as number] as number] as Winners,
      set: lazily(family, () => rangesOf(family, edges, own)),
      addresses: edges.sum(own),
    })),
    union: (chosen) =>
      lazily(family, () => {
        const own: number[] = [];
        for (let at = 0; at < who.length; at += 1)
          if (chosen(plotOf[who[at] as number] as number)) own.push(at);
        return rangesOf(family, edges, own);
      }),
  };
}

/** The stretches of each plot, plots in order of their first address, and the plot of each set of winners. */
function parted(who: Stretches["who"], winners: number) {
  const counts = new Uint32Array(winners);
  for (const number of who) counts[number] = (counts[number] as number) + 1;
  const plotOf = new Int32Array(winners).fill(-1);
  const parts: Uint32Array[] = [];
  const filled: number[] = [];
  for (let at = 0; at < who.length; at += 1) {
    const number = who[at] as number;
    let plot = plotOf[number] as number;
    if (plot < 0) {
      plot = parts.length;
      plotOf[number] = plot;
      parts.push(new Uint32Array(counts[number] as number));
      filled.push(0);
    }
    const place = filled[plot] as number;
    (parts[plot] as Uint32Array)[place] = at;
    filled[plot] = place + 1;
  }
  return { plotOf, parts };
}

/** Where stretches begin and how long they are. */
interface Edges {
  /** The address at which a stretch begins; of one past the last it is the size of the family. */
  begin(stretch: number): bigint;
  sum(stretches: Uint32Array): bigint;
}

function edgesOf(family: Family, { address }: Line, from: Stretches["from"]): Edges {
  const end = countOf(fullSet(family));
  const begin = (at: number): bigint => (at < from.length ? address(from[at] as number) : end);
  const sum6 = (own: Uint32Array): bigint => {
    let sum = 0n;
    for (const at of own) sum += begin(at + 1) - begin(at);
    return sum;
  };
  // Positions are the addresses, and their sum is at most 2^32: exact as numbers.
  const sum4 = (own: Uint32Array): bigint => {
    let sum = 0;
    for (const at of own)
      sum += (at + 1 < from.length ? (from[at + 1] as number) : Number(end)) - (from[at] as number);
    return BigInt(sum);
  };
  return { begin, sum: family === 4 ? sum4 : sum6 };
}

/** Stretches by address as ranges; those that follow each other are one. */
function rangesOf(
  family: Family,
  { begin }: Edges,
  stretches: Uint32Array | readonly number[],
): readonly IpRange[] {
  const ranges: IpRange[] = [];
  for (let at = 0; at < stretches.length; at += 1) {
    const first = stretches[at] as number;
    let last = first;
    while (stretches[at + 1] === last + 1) {
      at += 1;
      last += 1;
    }
    ranges.push({ family, first: begin(first), last: begin(last + 1) - 1n });
  }
  return ranges;
}

/** A set whose ranges are made once, when they are read. As a property of its own: a copy for a worker has them too. */
function lazily(family: Family, make: () => readonly IpRange[]): IpSet {
  let made: readonly IpRange[] | undefined;
  return {
    family,
    get ranges() {
      made ??= make();
      return made;
    },
  };
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
