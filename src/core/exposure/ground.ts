import type { Receiver, Socket } from "../simulate";
import { countOf, type Family, fullSet, type IpRange, type IpSet } from "../values";
import { claimsOf } from "./claims";
import { type Stretches, sweep, type Winners } from "./sweep";

/** The addresses that the same connectors win; numbers count through the socket's exact ones, then its wildcards. */
export interface Plot {
  readonly winners: Winners;
  /** Made when somebody reads it, as is the count: nobody reads all ranges of a large estate. */
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
  const { from, who, winners } = sweep(claims);
  const end = countOf(fullSet(family));
  const begin: Begin = (at) => (at < from.length ? claims.line.address(from[at] as number) : end);
  const { plotOf, parts } = parted(who, winners.length);
  return {
    plots: parts.map((own) => plotOn(family, begin, own, winners[who[own[0] as number] as number])),
    union: (chosen) =>
      lazily(family, () => {
        const ranges: IpRange[] = [];
        for (let at = 0; at < who.length; at += 1) {
          const first = at;
          while (at < who.length && chosen(plotOf[who[at] as number] as number)) at += 1;
          if (at > first) ranges.push({ family, first: begin(first), last: begin(at) - 1n });
        }
        return ranges;
      }),
  };
}

/** The address at which a stretch begins; of one past the last it is the size of the family. */
type Begin = (stretch: number) => bigint;

function plotOn(
  family: Family,
  begin: Begin,
  own: Uint32Array,
  winners: Winners | undefined,
): Plot {
  let addresses: bigint | undefined;
  return {
    winners: winners ?? [],
    set: lazily(family, () => rangesOf(family, begin, own)),
    get addresses() {
      if (addresses !== undefined) return addresses;
      addresses = 0n;
      for (const at of own) addresses += begin(at + 1) - begin(at);
      return addresses;
    },
  };
}

/** The stretches of each plot, plots in order of their first address, and the plot of each set of winners. */
function parted(who: Stretches["who"], winners: number) {
  const count = new Uint32Array(winners);
  for (let at = 0; at < who.length; at += 1)
    count[who[at] as number] = (count[who[at] as number] as number) + 1;
  const plotOf = new Int32Array(winners).fill(-1);
  const place = new Uint32Array(winners);
  const begins: number[] = [];
  const all = new Uint32Array(who.length);
  let next = 0;
  for (let at = 0; at < who.length; at += 1) {
    const number = who[at] as number;
    if ((plotOf[number] as number) < 0) {
      plotOf[number] = begins.length;
      begins.push(next);
      place[number] = next;
      next += count[number] as number;
    }
    all[place[number] as number] = at;
    place[number] = (place[number] as number) + 1;
  }
  const parts = begins.map((begin, plot) => all.subarray(begin, begins[plot + 1]));
  return { plotOf, parts };
}

/** Stretches as ranges: no two of one plot follow each other. */
function rangesOf(family: Family, begin: Begin, stretches: Uint32Array): readonly IpRange[] {
  const ranges = new Array<IpRange>(stretches.length);
  for (let at = 0; at < stretches.length; at += 1) {
    const stretch = stretches[at] as number;
    ranges[at] = { family, first: begin(stretch), last: begin(stretch + 1) - 1n };
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
