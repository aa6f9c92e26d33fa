import type { Receiver, Socket } from "../../../../simulate";
import { ascending, type Family, sizeOf } from "../../../../values";
import { FirstSet } from "./firstSet";

/** Ranges of one connector of one size: of equal ones that hold an address any can go. */
interface Slot {
  readonly receiver: Receiver;
  readonly size: bigint;
  readonly exact: boolean;
  /** Slots of the same size and kind of binding have the same rank; the lower one wins (R13 to R15). */
  rank: number;
  open: number;
  /** Sum of the rows that are open: of one alone, its row. */
  rows: number;
}

interface Edge {
  readonly at: bigint;
  readonly slot: number;
  readonly row: number;
  readonly begins: boolean;
}

/**
 * Rows of RemoteIPRanges without which some address of a family would find another connector at a socket, or a tie
 * would change. Added to `needed`. One sweep over the ranges of the socket, n log n.
 */
export function addNeeded(
  { exact, wildcard }: Socket,
  family: Family,
  needed: Map<Receiver, Set<number>>,
): void {
  const slots: Slot[] = [];
  const claims: { readonly slot: Slot; readonly row: number; first: bigint; last: bigint }[] = [];
  const take = (receivers: readonly Receiver[], isExact: boolean): void => {
    for (const receiver of receivers) {
      const bySize = new Map<bigint, Slot>();
      for (const [row, range] of receiver.ranges.entries()) {
        if (range.family !== family) continue;
        const size = sizeOf(range);
        const slot = bySize.get(size) ?? newSlot(receiver, size, isExact);
        if (!bySize.has(size)) slots.push(slot);
        bySize.set(size, slot);
        claims.push({ slot, row, first: range.first, last: range.last });
      }
    }
  };
  take(exact, true);
  take(wildcard, false);
  rankAll(slots);
  const numbers = new Map(slots.map((slot, number) => [slot, number]));
  const edges: Edge[] = claims.flatMap(({ slot, row, first, last }) => {
    const number = numbers.get(slot) as number;
    return [
      { at: first, slot: number, row, begins: true },
      { at: last + 1n, slot: number, row, begins: false },
    ];
  });
  edges.sort((a, b) => ascending(a.at, b.at));
  const open = new FirstSet(slots.length);
  for (let index = 0; index < edges.length; ) {
    const { at } = edges[index] as Edge;
    for (; index < edges.length && (edges[index] as Edge).at === at; index += 1)
      move(edges[index] as Edge, slots, open);
    judge(slots, open, needed);
  }
}

const newSlot = (receiver: Receiver, size: bigint, exact: boolean): Slot => ({
  receiver,
  size,
  exact,
  rank: 0,
  open: 0,
  rows: 0,
});

/** Sorts slots so that the best comes first, and numbers their ranks. */
function rankAll(slots: Slot[]): void {
  slots.sort((a, b) => ascending(a.size, b.size) || Number(b.exact) - Number(a.exact));
  let rank = 0;
  slots.forEach((slot, index) => {
    const before = slots[index - 1];
    if (before && (before.size !== slot.size || before.exact !== slot.exact)) rank += 1;
    slot.rank = rank;
  });
}

function move({ slot: number, row, begins }: Edge, slots: readonly Slot[], open: FirstSet): void {
  const slot = slots[number] as Slot;
  slot.open += begins ? 1 : -1;
  slot.rows += begins ? row : -row;
  if (slot.open > 0) open.add(number);
  else open.remove(number);
}

/** What wins between two edges, and whether the same connector would win without the range that makes it win. */
function judge(slots: readonly Slot[], open: FirstSet, needed: Map<Receiver, Set<number>>): void {
  const first = open.next(0);
  if (first < 0) return;
  const best = slots[first] as Slot;
  const second = open.next(first + 1);
  const next = slots[second];
  if (next && next.rank === best.rank) {
    for (let at = first; at >= 0 && slots[at]?.rank === best.rank; at = open.next(at + 1))
      need(slots[at] as Slot, needed);
    return;
  }
  const third = second < 0 ? undefined : slots[open.next(second + 1)];
  const stays = next?.receiver === best.receiver && third?.rank !== next.rank;
  if (!stays) need(best, needed);
}

function need(slot: Slot, needed: Map<Receiver, Set<number>>): void {
  if (slot.open > 1) return;
  const rows = needed.get(slot.receiver) ?? new Set();
  needed.set(slot.receiver, rows.add(slot.rows));
}
