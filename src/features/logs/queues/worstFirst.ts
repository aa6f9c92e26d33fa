import type { QueueAge, QueueEntry } from "../../../core/logs";
import type { QueueOutcome } from "../../../workers/logs.protocol";

export interface ShownQueue extends QueueOutcome {
  readonly age: QueueAge | undefined;
}

/** How bad it is that mail waits here: mail that cannot be sent, mail that somebody stopped, the rest. */
function badness({ identity, status = "", cause = "none" }: QueueEntry): number {
  if (/\\Shadow\\/i.test(identity)) return 0;
  if (/\\(?:Poison|Unreachable)$/i.test(identity)) return 2;
  if (cause !== "none") return 3;
  return /^(?:retry|suspended)$/i.test(status) ? 2 : 1;
}

/** The worst first: what cannot be sent, and of that what most waits for, and longest. */
export const worstFirst = (queues: readonly ShownQueue[]): readonly ShownQueue[] =>
  [...queues].sort(
    (one, other) =>
      badness(other.queue) - badness(one.queue) ||
      (other.queue.count ?? 0) - (one.queue.count ?? 0) ||
      (other.age?.seconds ?? 0) - (one.age?.seconds ?? 0) ||
      (one.queue.identity < other.queue.identity ? -1 : 1),
  );

/** Whether a person should look at it. */
export const isBad = (queue: QueueEntry): boolean => badness(queue) > 1 && (queue.count ?? 1) > 0;

/** `3 h 12 min`. */
export function ageText({ seconds, from }: QueueAge): string {
  const minutes = Math.floor(seconds / 60);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  const told = [
    days > 0 ? `${days} d` : "",
    days + hours > 0 ? `${hours} h` : "",
    `${minutes % 60} min`,
  ]
    .filter(Boolean)
    .join(" ");
  if (from === "retries") return `${told} at least, by its retries`;
  return `${told}, since ${from === "first-retry" ? "its first retry" : "its oldest message came"}`;
}
