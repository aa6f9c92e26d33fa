import { name, type Part, type Phrase, phrase, value } from "../finding";
import { byName, type NamedNetwork, type Organisation } from "../model";
import {
  ascending,
  counted,
  countOf,
  type Family,
  fullSet,
  type IpRange,
  type IpSet,
  intersect,
  ipSet,
  isEmpty,
  parseRange,
  printRange,
  printSet,
  subtract,
} from "../values";

/** A piece of a set in words: a network or block, and the little of it that is not in the set. */
interface Piece {
  readonly words: Part;
  readonly without: IpSet;
}

/** So many exceptions read easily. */
const fewExceptions = 3;

/**
 * A set of addresses as people know it: networks by their names, the largest first, whole families, and ranges for the
 * rest; `Scanners, 10.1.0.0/16 without 10.1.5.20`. Names stand only for what the set holds. At most `most` pieces
 * are told, then how many more ranges there are.
 */
export function wordsOf(set: IpSet, networks: Organisation["networks"], most = 6): Phrase {
  if (isEmpty(set)) return ["no address"];
  const { pieces, rest } = split(set, networks);
  const ofRest = rest ? restOf(rest, set, most - pieces.length) : { pieces: [], left: 0 };
  const told = [...pieces.slice(0, most), ...ofRest.pieces];
  const left = Math.max(pieces.length - most, 0) + ofRest.left;
  const text = told.flatMap(({ words, without }, at): Phrase => {
    const comma = at > 0 ? [", "] : [];
    if (isEmpty(without)) return [...comma, words];
    return [...comma, ...phrase`${words} without ${listed(without)}`];
  });
  return left > 0 ? [...text, ` and ${counted(left, "more range")}`] : text;
}

const listed = (set: IpSet): Phrase =>
  printSet(set).flatMap((each, at) => [...(at > 0 ? [", "] : []), value(each)]);

interface Split {
  readonly pieces: readonly Piece[];
  readonly rest: IpSet | undefined;
}

function split(set: IpSet, networks: Organisation["networks"]): Split {
  const every = pieceOf(
    fullSet(set.family),
    set,
    set.family === 4 ? "any IPv4 address" : "any IPv6 address",
  );
  if (every) return { pieces: [every], rest: undefined };
  const pieces: Piece[] = [];
  let rest = set;
  for (const { network, addresses } of namedIn(networks, set.family)) {
    const piece = isEmpty(intersect(addresses, rest))
      ? undefined
      : pieceOf(addresses, set, name(network.name));
    if (!piece) continue;
    pieces.push(piece);
    rest = subtract(rest, addresses);
  }
  return { pieces, rest: isEmpty(rest) ? undefined : rest };
}

/** The whole as a piece of the set, if the set holds all of it but a few exceptions. */
function pieceOf(whole: IpSet, set: IpSet, words: Part): Piece | undefined {
  const without = subtract(whole, set);
  const few = without.ranges.length <= fewExceptions && countOf(without) * 4n <= countOf(whole);
  return few ? { words, without } : undefined;
}

/** The rest as one block with exceptions where it is that, else its first ranges, and how many are left. */
function restOf(rest: IpSet, set: IpSet, most: number): { pieces: readonly Piece[]; left: number } {
  const none = ipSet(rest.family, []);
  const block = ipSet(rest.family, [blockAround(rest)]);
  const whole = rest.ranges.length > 1 && pieceOf(block, set, value(printSet(block)[0] ?? ""));
  if (whole && most > 0) return { pieces: [whole], left: 0 };
  const told = rest.ranges.slice(0, Math.max(most, 0));
  return {
    pieces: told.map((each) => ({ words: value(printRange(each)), without: none })),
    left: rest.ranges.length - told.length,
  };
}

/** The smallest block that holds a set with something in it. */
function blockAround({ family, ranges }: IpSet): IpRange {
  const first = (ranges[0] as IpRange).first;
  const bits = (first ^ (ranges.at(-1) as IpRange).last).toString(2).length;
  const hosts = (1n << BigInt(bits)) - 1n;
  return { family, first: (first | hosts) ^ hosts, last: first | hosts };
}

interface Named {
  readonly network: NamedNetwork;
  readonly addresses: IpSet;
}

const kept = new WeakMap<Organisation["networks"], Readonly<Record<Family, readonly Named[]>>>();

/** Networks with addresses of a family, the largest first, then by name. */
function namedIn(networks: Organisation["networks"], family: Family): readonly Named[] {
  const known = kept.get(networks) ?? { 4: read(networks, 4), 6: read(networks, 6) };
  kept.set(networks, known);
  return known[family];
}

const read = (networks: Organisation["networks"], family: Family): readonly Named[] =>
  Object.values(networks)
    .map((network) => ({
      network,
      addresses: ipSet(
        family,
        network.ranges.flatMap((text) => {
          const range = parseRange(text);
          return range.ok ? [range.value] : [];
        }),
      ),
    }))
    .filter(({ addresses }) => !isEmpty(addresses))
    .sort((a, b) => {
      const [one, two] = [countOf(a.addresses), countOf(b.addresses)];
      return ascending(two, one) || byName(a.network.name, b.network.name);
    });
