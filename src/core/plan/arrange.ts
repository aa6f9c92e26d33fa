import type { Member } from "./member";
import type { Pair } from "./plan";
import type { Swapped } from "./swapped";
import type { Setting } from "./territory";
import type { Way } from "./way";

/** Members that hang together, with their way. */
export interface Journey {
  readonly members: readonly Member[];
  /** Absent: nothing had to be judged. */
  readonly setting: Setting | undefined;
  readonly way: Way;
  /** Names go round among them instead of values. */
  readonly round?: Swapped;
}

/**
 * The order of ways that do not touch each other: by server as people see them (O11), what only goes last, and a
 * connector that changes its server made there before it goes here (O2).
 */
export function arranged(
  journeys: readonly Journey[],
  moved: readonly Pair[],
  isFinal: (journey: Journey) => boolean,
): readonly Journey[] {
  const rank = (each: Journey): number =>
    isFinal(each) ? 2 : each.members.every(({ end }) => end === null) ? 1 : 0;
  const open = [...journeys].sort((a, b) => rank(a) - rank(b));
  const holds = ({ members }: Journey, id: string): boolean =>
    members.some((member) => member.id === id);
  const waits = (each: Journey): boolean =>
    moved.some(
      (pair) =>
        holds(each, pair.old) && open.some((other) => other !== each && holds(other, pair.new)),
    );
  const order: Journey[] = [];
  while (open.length > 0) {
    const at =
      moved.length === 0
        ? 0
        : Math.max(
            0,
            open.findIndex((each) => !waits(each)),
          );
    order.push(...open.splice(at, 1));
  }
  return order;
}
