import type { Region } from "../../../lint";
import type { Receiver } from "../../../simulate";
import { type Family, type IpSet, publicPart, unionOf } from "../../../values";
import type { Change } from "../change";
import type { Cell } from "./cells";
import { actorOf } from "./placed";

/** Cells that one connector of the plan is the cause of. */
export interface Reach<C extends Cell = Cell> {
  readonly actor: Receiver;
  readonly cells: readonly C[];
  /** The remote addresses, each counted once however many listeners it comes to. */
  readonly region: Region;
}

const side = { gains: ["is", "was"], losses: ["was", "is"] } as const;

/**
 * Cells by the connector that brings them about, and by what else tells them apart: of what is gained the one that
 * takes them now, of what is lost the one that took them; where the plan leaves it alone, the other.
 */
export function reachesOf<C extends Cell>(
  change: Change,
  kind: keyof typeof side,
  cells: Iterable<C>,
  apart: (cell: C) => string = () => "",
): readonly Reach<C>[] {
  const [first, second] = side[kind];
  const groups = new Map<string, { actor: Receiver; cells: C[] }>();
  for (const cell of cells) {
    const actor = actorOf(change, cell[first], cell[second]);
    if (!actor) continue;
    const key = `${actor.connector.id}\n${actor.server.id}\n${apart(cell)}`;
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { actor, cells: [cell] });
  }
  return [...groups.values()].map((group) => ({ ...group, region: regionOf(group.cells) }));
}

export const regionOf = (cells: readonly Cell[]): Region => regionIn(cells.map(({ set }) => set));

const regionIn = (sets: readonly IpSet[]): Region => ({ v4: family(4, sets), v6: family(6, sets) });

const family = (of: Family, sets: readonly IpSet[]): IpSet =>
  unionOf(
    of,
    sets.filter((each) => each.family === of),
  );

/** Whether some of the addresses are public (R104). */
export const hasPublic = ({ v4, v6 }: Region): boolean =>
  publicPart(v4).ranges.length + publicPart(v6).ranges.length > 0;

/** Each connector of some cells once, in their order. */
export const connectorsIn = (cells: readonly Cell[], end: "was" | "is"): readonly Receiver[] => [
  ...new Set(cells.flatMap((cell) => cell[end] ?? [])),
];
