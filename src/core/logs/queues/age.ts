import type { MessageEntry, QueueEntry } from "./listing";

/** How long mail waits in a queue, and how that is known. */
export interface QueueAge {
  readonly seconds: number;
  readonly from: "first-retry" | "oldest-message" | "retries";
}

const minute = 60;

/**
 * The age of a queue at a time in milliseconds since 1970 (Q11): since its first retry, else since its oldest
 * message came, else at least what its retries took: 4 at 1 minute, 6 at 5, then one each 10 (S190). Local
 * times count only with the zone in which they were shown, in minutes. undefined where nothing tells.
 */
export function ageOf(
  queue: QueueEntry,
  messages: readonly MessageEntry[],
  { now, zoneMinutes }: { readonly now: number; readonly zoneMinutes?: number },
): QueueAge | undefined {
  const since = (exact: string | undefined, local: string | undefined): number | undefined => {
    if (exact !== undefined) return (now - Date.parse(exact)) / 1000;
    const shown = local === undefined ? undefined : localTime(local);
    if (shown === undefined || zoneMinutes === undefined) return undefined;
    return (now - shown) / 1000 + zoneMinutes * minute;
  };
  const retried = since(queue.firstRetry, queue.firstRetryLocal);
  if (retried !== undefined && retried >= 0) return { seconds: retried, from: "first-retry" };
  const received = messages
    .filter((each) => each.queue === queue.identity)
    .map((each) => since(each.dateReceived, each.dateReceivedLocal))
    .filter((each) => each !== undefined && each >= 0);
  if (received.length > 0)
    return {
      seconds: received.reduce((most = 0, each = 0) => Math.max(most, each), 0) ?? 0,
      from: "oldest-message",
    };
  const { retryCount = 0 } = queue;
  return retryCount > 0 ? { seconds: leastOf(retryCount), from: "retries" } : undefined;
}

/** The least time that so many retries take, in seconds. */
function leastOf(retries: number): number {
  const [first, second] = [Math.min(retries, 4), Math.min(Math.max(0, retries - 4), 6)];
  return (first + second * 5 + Math.max(0, retries - 10) * 10) * minute;
}

/**
 * A time as a shell shows it: `5/12/2026 8:31:12 AM`, `12.05.2026 08:31:12`, `2019/11/4 13:31:03` (Q7), read as
 * if the clock were UTC. undefined where day and month may be either.
 */
export function localTime(text: string): number | undefined {
  const found =
    /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4}),? (\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?: ?([AP])\.?M\.?)?$/i.exec(
      text.replaceAll("\u202f", " ").trim(),
    );
  if (!found) return undefined;
  const [, one = "", mark, two = "", three = "", hour, minutes, seconds, half] = found;
  const date = dateOf(
    [one, two, three].map(Number),
    mark ?? "",
    one.length === 4,
    half !== undefined,
  );
  if (!date) return undefined;
  const [year, month, day] = date;
  const noon = half === undefined ? 0 : half.toUpperCase() === "P" ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + noon;
  const time = Date.UTC(year, month - 1, day, hours, Number(minutes), Number(seconds ?? 0));
  const read = new Date(time);
  return read.getUTCDate() === day && read.getUTCMonth() === month - 1 ? time : undefined;
}

function dateOf(
  [one = 0, two = 0, three = 0]: readonly number[],
  mark: string,
  yearFirst: boolean,
  isHalved: boolean,
): readonly [number, number, number] | undefined {
  if (yearFirst) return [one, two, three];
  if (mark === ".") return [three, two, one];
  if (one > 12) return [three, two, one];
  if (two > 12 || isHalved) return [three, one, two];
  return undefined;
}
