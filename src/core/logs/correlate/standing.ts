import type { Attempt } from "../traces/attempts";
import type { TracePlace } from "../traces/kinds";
import { blockedHere, type Timed, timedOut } from "./timed";

/** What a trace shows, once it is matched. */
interface Shown {
  readonly place: TracePlace;
  /** Sessions that never came further than trying to connect, and those of them that the trace shows. */
  readonly failed: readonly Timed[];
  readonly seen: ReadonlyMap<Timed, readonly Attempt[]>;
  readonly matched: readonly Timed[];
  readonly attempts: readonly Attempt[];
  /** First and last event, UTC. */
  readonly from: number;
  readonly to: number;
}

/** How failed connects stand to a device (K7). */
export interface Standing {
  readonly failed: readonly Timed[];
  readonly attempts: number;
  readonly packets: number;
  /** Those of them that the device itself stopped. */
  readonly stopped: readonly Timed[];
  readonly unanswered: readonly Timed[];
  readonly absent: readonly Timed[];
  readonly locallyBlocked: readonly Timed[];
}

const tolerance = 2_000;

export function standingOf(shown: Shown): Standing {
  const { place, seen, from, to } = shown;
  // Outside of the time that the trace covers, nothing can be said.
  const failed = shown.failed.filter(
    ({ start }) => start >= from - tolerance && start <= to + tolerance,
  );
  const isDropped = (session: Timed): boolean =>
    seen.get(session)?.some(({ dropped }) => dropped > 0) === true;
  const locallyBlocked =
    place === "host" ? failed.filter((each) => each.cause === blockedHere && isDropped(each)) : [];
  const stopped = failed.filter((each) => each.cause !== blockedHere && isDropped(each));
  const silent = failed.filter(({ cause }) => cause === timedOut);
  const incident = incidentOf(silent);
  const counted = stopped.length > 0 ? stopped : incident.filter((each) => seen.has(each));
  const own = new Set(counted);
  const rest = silent.filter((each) => !own.has(each));
  const isServed = servedBy(shown);
  const absent = new Set(rest.filter((each) => !seen.has(each) && isServed(each)));
  const attempts = counted.flatMap((each) => seen.get(each) ?? []);
  return {
    ...{ failed: counted, attempts: attempts.length, stopped, locallyBlocked },
    absent: [...absent],
    packets: attempts.reduce((sum, each) => sum + packetsOf(each), 0),
    unanswered: rest.filter((each) => !absent.has(each) && (seen.has(each) || place === "proxy")),
  };
}

/** Packets that were dropped; of a capture, which drops none, those that it saw. */
const packetsOf = ({ dropped, packets, action }: Attempt): number =>
  action === "seen" ? packets : dropped;

/** The connector with most connects that timed out: two at least, one alone is no incident. */
function incidentOf(silent: readonly Timed[]): readonly Timed[] {
  const byConnector = new Map<string, Timed[]>();
  for (const session of silent) {
    const group = byConnector.get(session.connector);
    if (group) group.push(session);
    else byConnector.set(session.connector, [session]);
  }
  let most: readonly Timed[] = [];
  for (const group of byConnector.values())
    if (group.length > Math.max(1, most.length)) most = group;
  return most;
}

/** Whether mail to the destination of a session goes by this device at other times. */
function servedBy({ matched, attempts, place }: Shown): (session: Timed) => boolean {
  const keyOf = (side: Timed["server"]): string => `${side?.address} ${side?.port}`;
  const isWhole = place !== "proxy";
  const servers = new Set(matched.map(({ server }) => keyOf(server)));
  if (isWhole) for (const { to } of attempts) servers.add(keyOf(to));
  const connectors = new Set(isWhole ? matched.map(({ connector }) => connector) : []);
  return ({ server, connector }) => servers.has(keyOf(server)) || connectors.has(connector);
}
