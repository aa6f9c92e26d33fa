import { day } from "../../values";
import { serverIn } from "./endpoints";
import type { SessionGroup } from "./groups";
import type { Use } from "./usage";

/** How long a log looks back, as far as its sessions tell. Protocol logs are circular and reach back days (G11). */
export interface Cover {
  /** Milliseconds since 1970 of the first and the last session; both 0 where there is none. */
  readonly first: number;
  readonly last: number;
  /** Calendar days, UTC, from the first to the last. */
  readonly days: number;
  /** Of these, days without any session: logs of them may be missing (G14). */
  readonly silent: number;
}

/** What the receive logs of one server cover, by all of its connectors. `connector` is `SERVER\name`. */
export function coverOf(groups: readonly SessionGroup[], connector: string): Cover {
  const server = serverOf(connector);
  const own = groups.filter(
    (each) => each.direction === "in" && serverOf(each.connector) === server,
  );
  const seen = new Set<number>();
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const group of own) {
    first = Math.min(first, group.first);
    last = Math.max(last, group.last);
    for (const each of group.days) seen.add(each);
  }
  if (own.length === 0) return { first: 0, last: 0, days: 0, silent: 0 };
  const days = Math.floor(last / day) - Math.floor(first / day) + 1;
  return { first, last, days, silent: days - seen.size };
}

const serverOf = (connector: string): string => serverIn(connector).toLowerCase();

const week = 7;

/**
 * Whether an address came on one day in seven at most: whoever comes so seldom has neighbours that the log does
 * not show, and is the first to be cut off. A log of less than a week cannot tell.
 */
export const isRare = ({ days }: Pick<Use, "days">, cover: Pick<Cover, "days">): boolean =>
  cover.days >= week && days * week <= cover.days;
