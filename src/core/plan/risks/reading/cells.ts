import { type ListenerPair, listenerPairs, type Region } from "../../../exposure";
import { type Server, serverNamed } from "../../../model";
import type { Receiver } from "../../../simulate";
import { ascending, type Binding, fullSet, type IpRange, type IpSet } from "../../../values";
import type { Comparison } from "../../comparison";

/** Remote addresses at one listener that meet the same connectors before, and the same after. */
export interface Cell {
  /** As the new end has it, else the old one. */
  readonly server: Server;
  readonly binding: Binding;
  /** Local address and port: `0.0.0.0:25`. */
  readonly endpoint: string;
  /** null: nobody listens there. */
  readonly old: Region | null;
  readonly new: Region | null;
  /** The connector that takes them; null: none does. */
  readonly was: Receiver | null;
  readonly is: Receiver | null;
  readonly set: IpSet;
}

/** A cell that a connector takes at both ends. */
export interface TakenCell extends Cell {
  readonly old: Region;
  readonly new: Region;
  readonly was: Receiver;
  readonly is: Receiver;
}

export const isTaken = (cell: Cell): cell is TakenCell => cell.was !== null && cell.is !== null;

/** All cells that meet another connector, or the same one changed; by server, port and address. */
export const cellsOf = (comparison: Comparison): readonly Cell[] =>
  listenerPairs(comparison.old, comparison.new).flatMap((pair) => cut(comparison, pair));

function cut({ old, new: now }: Comparison, pair: ListenerPair): readonly Cell[] {
  const server = serverNamed(now, pair.server) ?? serverNamed(old, pair.server);
  if (!server) return [];
  const before: readonly (Region | null)[] = pair.old?.regions ?? [null];
  const after: readonly (Region | null)[] = pair.now?.regions ?? [null];
  const found = new Map<number, IpRange[]>();
  for (const [was, is, range] of overlay(pair.binding, before, after)) {
    if (isSame(before[was], after[is])) continue;
    const key = was * after.length + is;
    const list = found.get(key);
    if (list) list.push(range);
    else found.set(key, [range]);
  }
  const { binding, endpoint } = pair;
  return [...found].map(([key, ranges]): Cell => {
    const was = before[Math.floor(key / after.length)] ?? null;
    const is = after[key % after.length] ?? null;
    return {
      ...{ server, binding, endpoint, old: was, new: is },
      was: was?.receiver ?? null,
      is: is?.receiver ?? null,
      set: { family: binding.family, ranges },
    };
  });
}

/** One connector, as it was, takes them alone before and after; or nobody does. */
function isSame(old: Region | null | undefined, now: Region | null | undefined): boolean {
  if (!old || !now) return (old?.receiver ?? null) === (now?.receiver ?? null);
  return old.receiver === now.receiver && old.tie.length === 0 && now.tie.length === 0;
}

interface Owned {
  readonly range: IpRange;
  readonly owner: number;
}

/** Both divisions of a family laid over each other: each piece with the number of its region in either. */
function* overlay(
  { family }: Binding,
  before: readonly (Region | null)[],
  after: readonly (Region | null)[],
): Generator<[number, number, IpRange]> {
  const [one, two] = [inOrder(family, before), inOrder(family, after)];
  let [i, j] = [0, 0];
  for (let a = one[0], b = two[0]; a && b; a = one[i], b = two[j]) {
    const first = later(a.range.first, b.range.first);
    const last = earlier(a.range.last, b.range.last);
    if (first <= last) yield [a.owner, b.owner, { family, first, last }];
    if (a.range.last < b.range.last) i += 1;
    else j += 1;
  }
}

function inOrder(family: Binding["family"], regions: readonly (Region | null)[]): readonly Owned[] {
  return regions
    .flatMap((region, owner) =>
      (region?.set ?? fullSet(family)).ranges.map((range): Owned => ({ range, owner })),
    )
    .sort((a, b) => ascending(a.range.first, b.range.first));
}

/** Math.max and Math.min take no whole numbers of this size. */
function later(a: bigint, b: bigint): bigint {
  if (a > b) return a;
  return b;
}
function earlier(a: bigint, b: bigint): bigint {
  if (a < b) return a;
  return b;
}
