import type { Connector } from "../model";
import { assumedValue } from "../model";
import type { Comparison } from "./comparison";
import { sameSetOf } from "./lists";
import { Member } from "./member";
import type { Pair } from "./plan";

/** Members with other objects behind their names. */
export interface Swapped {
  readonly members: readonly Member[];
  readonly turned: readonly Pair[];
  /** The new ends, under the ids of the old ones. */
  readonly connectors: readonly Connector[];
}

/**
 * Receive connectors that have each other's place are the same as before under other names: where no order of values
 * is safe, names go round instead (O3: equal ranges on the same server). undefined: no two have each other's place.
 */
export function swapped(comparison: Comparison, members: readonly Member[]): Swapped | undefined {
  const olds = members.filter((member) => member.old);
  const news = new Set(members.filter((member) => member.now));
  const heirs = new Map<Member, Member>();
  const take = (of: Member, heir: Member | undefined): void => {
    if (!heir) return;
    heirs.set(of, heir);
    news.delete(heir);
  };
  for (const each of olds)
    if (news.has(each) && hasPlaceOf(comparison, each, each)) take(each, each);
  for (const each of olds)
    if (!heirs.has(each))
      take(
        each,
        [...news].find(
          (other) => (other.old !== null || !each.now) && hasPlaceOf(comparison, each, other),
        ),
      );
  if ([...heirs].every(([of, heir]) => of === heir)) return undefined;
  for (const each of olds) if (!heirs.has(each) && news.has(each)) take(each, each);
  // What is left changes into what is left: else an id would stand for two connectors.
  for (const each of olds)
    if (!heirs.has(each))
      take(
        each,
        [...news].find(({ old }) => old),
      );
  if ([...news].some(({ old }) => old)) return undefined;
  const made: Member[] = [];
  const turned: Pair[] = [];
  const connectors: Connector[] = [];
  for (const each of olds) {
    const heir = heirs.get(each);
    const now = heir?.now ? ({ ...heir.now, id: each.id } as Connector) : null;
    made.push(heir === each ? each : new Member(comparison, each.old, now));
    if (!heir || heir === each || !now) continue;
    turned.push({ old: each.id, new: heir.id });
    connectors.push(now);
  }
  return { members: [...made, ...news], turned, connectors };
}

/** Whether the new end of a member stands where the old end of another stood. */
function hasPlaceOf({ old, new: now }: Comparison, was: Member, is: Member): boolean {
  const [before, after] = [was.old, is.now];
  if (before?.kind !== "receive" || after?.kind !== "receive") return false;
  return (
    before.server === after.server &&
    assumedValue(old, before, "TransportRole") === assumedValue(now, after, "TransportRole") &&
    ["Bindings", "RemoteIPRanges"].every((parameter) =>
      sameSetOf(assumedValue(old, before, parameter), assumedValue(now, after, parameter)),
    )
  );
}
