import type { IpRange } from "../values";
import type { Reception } from "./receive";

/** A range claimed on a socket, and whose it is; several owners of one range tie (R16). */
interface Claim {
  readonly range: IpRange;
  readonly size: bigint;
  readonly exact: boolean;
  readonly owners: readonly string[];
}

type Claims = Map<string, { range: IpRange; owners: string[] }>;

/**
 * Ids of connectors that some address reaches. On a socket the narrowest range wins (R12, R13), then
 * the exact local address over the wildcard (R15); families do not mix (R11). A tie counts for both:
 * the cmdlets do not let it be made, and what an import with one does is not defined (R16).
 */
export function reached(receptions: readonly Reception[]): ReadonlySet<string> {
  const wild = new Map<string, Claims>();
  const exact = new Map<string, { claims: Claims; under: string }>();
  for (const { node, sockets, ranges } of receptions) {
    if (!node.enabled || node.change === "removed") continue;
    for (const { port, family, address } of sockets) {
      const under = `${node.service} ${family} ${port}`;
      const claims =
        address === undefined
          ? at(wild, under, newClaims)
          : at(exact, `${under} ${address}`, () => ({ claims: newClaims(), under })).claims;
      for (const range of ranges) {
        if (range.family !== family) continue;
        at(claims, `${range.first}-${range.last}`, () => ({
          range,
          owners: [] as string[],
        })).owners.push(node.id);
      }
    }
  }
  const found = new Set<string>();
  for (const claims of wild.values()) addWinners(ranked(claims, false), found);
  for (const { claims, under } of exact.values())
    addWinners([...ranked(claims, true), ...ranked(wild.get(under), false)], found);
  return found;
}

const newClaims = (): Claims => new Map();

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const ranked = (claims: Claims | undefined, exact: boolean): Claim[] =>
  [...(claims?.values() ?? [])].map(({ range, owners }) => ({
    range,
    size: range.last - range.first,
    exact,
    owners,
  }));

/** Owners that win at least one address: a sweep over the cuts with the open ranges in a heap by rank. */
function addWinners(claims: Claim[], found: Set<string>): void {
  const starts = claims.sort((a, b) => order(a.range.first, b.range.first));
  const cuts = claims.flatMap(({ range }) => [range.first, range.last + 1n]).sort(order);
  const open: Claim[] = [];
  let next = 0;
  for (const cut of cuts) {
    for (let each = starts[next]; each && each.range.first <= cut; each = starts[++next])
      push(open, each);
    while (open[0] && open[0].range.last < cut) pop(open);
    for (const owner of open[0]?.owners ?? []) found.add(owner);
  }
}

const order = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const before = (a: Claim, b: Claim): boolean =>
  a.size === b.size ? a.exact && !b.exact : a.size < b.size;

function push(heap: Claim[], each: Claim): void {
  let at = heap.length;
  heap.push(each);
  for (let up = (at - 1) >> 1; at > 0; at = up, up = (at - 1) >> 1) {
    const above = heap[up] as Claim;
    if (!before(each, above)) break;
    heap[at] = above;
  }
  heap[at] = each;
}

function pop(heap: Claim[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (let down = 1; down < heap.length; down = at * 2 + 1) {
    const right = heap[down + 1];
    if (right && before(right, heap[down] as Claim)) down += 1;
    const below = heap[down] as Claim;
    if (!before(below, last)) break;
    heap[at] = below;
    at = down;
  }
  heap[at] = last;
}
