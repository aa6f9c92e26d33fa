import type { Attempt } from "./attempts";

/** Attempts at one destination and port: each stands for one packet or more (K5). */
export interface Destination {
  readonly dst: string;
  readonly port: number;
  /** Absent where the device does not count packets. */
  readonly packets?: number;
  readonly attempts: number;
}

/** What was dropped, by destination and port. */
export const droppedIn = (attempts: readonly Attempt[]): readonly Required<Destination>[] =>
  grouped(
    attempts.filter(({ dropped }) => dropped > 0),
    ({ dropped }) => dropped,
  );

/**
 * What was let through, or seen, and had no answer: the device says so, a capture shows it, or the same
 * packet came again.
 */
export function unansweredIn(attempts: readonly Attempt[]): readonly Destination[] {
  const silent = attempts.filter(isUnanswered);
  const counts = silent.every(({ action, packets }) => action === "seen" || packets > 1);
  const rows = grouped(silent, ({ packets }) => packets);
  return counts ? rows : rows.map(({ dst, port, attempts }) => ({ dst, port, attempts }));
}

/** Whether an attempt that nothing dropped had no answer. */
export function isUnanswered(attempt: Attempt): boolean {
  if (attempt.dropped > 0 || attempt.to.address === "") return false;
  if (attempt.isSilent) return true;
  if (attempt.isAnswered || attempt.isRefused || attempt.protocol !== "tcp") return false;
  return attempt.action === "seen" || attempt.last > attempt.first;
}

function grouped(
  attempts: readonly Attempt[],
  packetsOf: (attempt: Attempt) => number,
): readonly Required<Destination>[] {
  const groups = new Map<string, { isTcp: boolean; row: Required<Destination> }>();
  for (const attempt of attempts) {
    const { protocol, to } = attempt;
    const key = `${protocol} ${to.address} ${to.port}`;
    const before = groups.get(key)?.row ?? {
      dst: to.address,
      port: to.port,
      packets: 0,
      attempts: 0,
    };
    const packets = before.packets + packetsOf(attempt);
    const row = { ...before, packets, attempts: before.attempts + 1 };
    groups.set(key, { isTcp: protocol === "tcp", row });
  }
  return [...groups.values()]
    .sort((one, other) => Number(other.isTcp) - Number(one.isTcp) || compare(one.row, other.row))
    .map(({ row }) => row);
}

const compare = (one: Destination, other: Destination): number =>
  one.dst === other.dst ? one.port - other.port : one.dst < other.dst ? -1 : 1;
