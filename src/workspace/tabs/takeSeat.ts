import type { Guard } from "../state";
import { lockedSeat } from "./lockedSeat";
import type { Seat, SeatOptions } from "./seat";
import { unlockedSeat } from "./unlockedSeat";

/** How tabs can be told apart here. */
export const guardOf = (locks: LockManager | undefined, messages: { works: boolean }): Guard =>
  locks ? "locks" : messages.works ? "messages" : "none";

/** Takes the seat of a workspace in the best way that the browser offers. */
export const takeSeat = (locks: LockManager | undefined, options: SeatOptions): Promise<Seat> =>
  locks ? lockedSeat(locks, options) : unlockedSeat(options);

/** Does something that only the tab in the seat may do; answers false where another tab has it. */
export async function inSeat(
  locks: LockManager | undefined,
  options: Pick<SeatOptions, "workspace" | "messages" | "patience">,
  act: () => Promise<void>,
): Promise<boolean> {
  const seat = await takeSeat(locks, {
    ...options,
    onGain: () => undefined,
    onLose: async () => undefined,
  });
  try {
    if (seat.owner) await act();
    return seat.owner;
  } finally {
    seat.leave();
  }
}
