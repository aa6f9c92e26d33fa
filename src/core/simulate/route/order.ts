import { type AddressSpace, ascending } from "../../values";
import type { Sender } from "../sender";
import type { Nearness, Origin } from "./fleet";

/** A connector with one of its address spaces, as the index of routing holds it. */
export interface Entry {
  readonly sender: Sender;
  readonly origin: Origin;
  readonly space: AddressSpace;
  /** Row in AddressSpaces. */
  readonly row: number;
  /** The name as S31 compares it: ordinal, case ignored. */
  readonly key: string;
}

/** An entry seen from a deciding server. */
export interface Placed {
  readonly entry: Entry;
  /** Cost of the space and of the site links (S27). */
  readonly cost: number;
  readonly nearness: Nearness;
}

const ranks: Readonly<Record<Nearness, number>> = { any: 0, local: 0, site: 1, other: 2 };

/** Order of entries whose spaces are equally specific: aggregate cost, nearness, name (S20 steps 4 to 6). */
export function compare(a: Placed, b: Placed): number {
  return (
    a.cost - b.cost ||
    ranks[a.nearness] - ranks[b.nearness] ||
    ascending(a.entry.key, b.entry.key) ||
    a.entry.row - b.entry.row
  );
}

/** What decides between two equally specific ones. */
export function decidedBy(a: Placed, b: Placed): "cost" | "nearness" | "name" {
  if (a.cost !== b.cost) return "cost";
  return ranks[a.nearness] === ranks[b.nearness] ? "name" : "nearness";
}
