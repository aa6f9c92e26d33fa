import type { Attempt } from "../traces/attempts";
import type { Timed } from "./timed";

const tolerance = 2_000;

/**
 * The attempts of failed connects, which have no source port in the log: by destination, port and time, from
 * `attempting to connect` to `Failed to connect` (K4). An attempt is of one session, the one that began
 * last before it; sessions without a line in the trace are not in the answer.
 */
export function failedConnects(
  attempts: readonly Attempt[],
  failed: readonly Timed[],
  utc: (attempt: Attempt) => number,
): ReadonlyMap<Timed, readonly Attempt[]> {
  const byServer = new Map<string, Timed[]>();
  for (const session of failed) {
    const key = `${session.server?.address} ${session.server?.port}`;
    const group = byServer.get(key);
    if (group) group.push(session);
    else byServer.set(key, [session]);
  }
  const found = new Map<Timed, Attempt[]>();
  for (const attempt of attempts) {
    const group = byServer.get(`${attempt.to.address} ${attempt.to.port}`);
    if (!group) continue;
    const session = sessionAt(group, utc(attempt), found);
    if (!session) continue;
    const own = found.get(session);
    if (own) own.push(attempt);
    else found.set(session, [attempt]);
  }
  return found;
}

/** Of sessions in the order of their start, the last that had begun and not ended; one without an attempt first. */
function sessionAt(
  sessions: readonly Timed[],
  time: number,
  found: ReadonlyMap<Timed, unknown>,
): Timed | undefined {
  let low = 0;
  let high = sessions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessions[middle] as Timed).start <= time + tolerance) low = middle + 1;
    else high = middle;
  }
  let last: Timed | undefined;
  for (let at = low - 1; at >= Math.max(0, low - 16); at -= 1) {
    const session = sessions[at] as Timed;
    if (session.end + tolerance < time) continue;
    if (!found.has(session)) return session;
    last ??= session;
  }
  return last;
}
